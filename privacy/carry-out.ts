import type { StoredActivity } from '../conversations/activity';
import { type Conversation, isErased } from '../conversations/conversation';
import type { Conversations } from '../conversations/conversations';
import { beginErasure } from '../conversations/erase-conversation';
import { later } from '../conversations/later';
import { staffEvent } from '../conversations/staff-event';
import { step } from '../conversations/transition';
import type { PersonStore } from './person-store';
import { asOf, type PrivacyRequest } from './privacy-request';
import type { PrivacyTexts } from './privacy-texts';
import { tellCustomer } from './tell-customer';
import { type CopiedConversation, writeCopy } from './write-copy';

/** A customer's files as they are kept. */
export interface PersonalFiles {
  /** Keeps the copy until then. Gives its address. */
  saveCopy(copy: {
    name: string;
    bytes: Buffer;
    threadId: string;
    expiresAt: Date;
  }): Promise<{ url: string; contentType: string }>;
  /** What a customer sent; null for what is elsewhere, or gone. */
  read(url: string): Promise<{ contentType: string; bytes: Buffer } | null>;
  /** Files by their addresses; one that is gone already is none the less gone. */
  remove(urls: readonly string[]): Promise<void>;
  /** All copies made for threads, and whatever of theirs was kept up to a moment and is in no conversation. */
  removeOfThreads(threadIds: readonly string[], until: Date): Promise<void>;
}

export interface CarryOutDeps {
  people: PersonStore;
  conversations: Conversations;
  texts: PrivacyTexts;
  files: PersonalFiles;
  /** Makes whatever else quotes these conversations forget them: what is learnt from them, signs that pass. */
  forgetElsewhere: (conversationIds: readonly string[]) => Promise<void>;
  timeZone: () => string;
  now: () => Date;
}

/** What came of it: done with so many conversations, or to be taken up again. */
export type Outcome = { isDone: true; conversations: number } | { isDone: false; waitsForAgents: number };

/** For how long the copy can be fetched. */
const copyHours = 24;
const hourMs = 60 * 60_000;
/** So long an outside channel may take to deliver the last words, in milliseconds. */
const deliveryPatienceMs = 10 * 60_000;

/** The files of one copy, all together; those beyond it are only named, and are to be had in the chat. */
const mostBytesOfFiles = 30 * 1024 * 1024;

/** Reads files until so many bytes were read. */
function withinBytes(most: number, read: PersonalFiles['read']): PersonalFiles['read'] {
  let left = most;
  return async (url) => {
    const kept = await read(url);
    if (kept === null || kept.bytes.length > left) return null;
    left -= kept.bytes.length;
    return kept;
  };
}

/** What the customer may read of a conversation. */
async function readPublic(
  conversations: Conversations,
  conversation: Conversation,
): Promise<StoredActivity[]> {
  const activities = await readAll(conversations, conversation);
  return activities.filter(
    ({ audience, kind, action }) => audience === 'everyone' && kind === 'message' && action === undefined,
  );
}

async function readAll(conversations: Conversations, conversation: Conversation): Promise<StoredActivity[]> {
  return (await conversations.read(conversation, conversation.firstSeq, Number.MAX_SAFE_INTEGER)).filter(
    ({ conversationId }) => conversationId === conversation._id,
  );
}

/** Puts a copy of what is kept into the chat where it was asked for. Once, however often it is taken up. */
export async function carryOutAccess(deps: CarryOutDeps, request: PrivacyRequest): Promise<Outcome> {
  const { people, conversations, files, texts, now } = deps;
  const found = await people.findByThreads(request.threads, asOf(request));
  const copied: CopiedConversation[] = [];
  for (const conversation of found.filter((each) => !isErased(each))) {
    copied.push({
      conversation,
      activities: await readPublic(conversations, conversation),
      isMasked: conversation.threadId !== request.threadId,
    });
  }
  const outcome: Outcome = { isDone: true, conversations: copied.length };
  const where = await conversations.findByThread(request.threadId);
  if (where === null || isErased(where)) return outcome;
  if (where.owner.kind === 'agent') return { isDone: false, waitsForAgents: 1 };
  const page = await writeCopy(copied, {
    locale: request.locale,
    timeZone: deps.timeZone(),
    now: now(),
    readFile: withinBytes(mostBytesOfFiles, files.read),
  });
  const bytes = Buffer.from(page);
  const name = request.locale === 'pt-BR' ? 'meus-dados.html' : 'my-data.html';
  const kept = await files.saveCopy({
    name,
    bytes,
    threadId: request.threadId,
    expiresAt: later(now(), copyHours * hourMs),
  });
  const holds = {
    conversations: copied.length,
    messages: copied.reduce((sum, { activities }) => sum + activities.length, 0),
    files: copied
      .flatMap(({ activities }) => activities)
      .reduce(
        (sum, { attachments = [], plantao }) => sum + (plantao?.kind === 'privacy' ? 0 : attachments.length),
        0,
      ),
    hours: copyHours,
    hasOthers: request.threads.length > 1,
  };
  const isTold = await tellCustomer(deps, request, (conversation) => ({
    ...texts.copyReady(conversation, holds),
    attachments: [{ name, ...kept, size: bytes.length }],
  }));
  return isTold ? outcome : { isDone: false, waitsForAgents: 1 };
}

/** Tells the customer why it is refused. */
export async function carryOutRefusal(
  deps: CarryOutDeps,
  request: PrivacyRequest,
  reason: string,
): Promise<Outcome> {
  const isTold = await tellCustomer(deps, request, (conversation) =>
    deps.texts.refused(conversation, reason),
  );
  return isTold ? { isDone: true, conversations: 0 } : { isDone: false, waitsForAgents: 1 };
}

/** An agent who has a conversation that is to be erased is told once, and finishes it first. */
async function tellAgent(conversations: Conversations, id: string, request: PrivacyRequest): Promise<void> {
  const key = `privacy|${request._id}`;
  await conversations.apply(id, (conversation) =>
    conversation.recentIds.includes(key)
      ? null
      : step(conversation, { recentIds: [...conversation.recentIds, key] }, [
          staffEvent({ name: 'privacy-asked', reason: 'erasure' }),
        ]),
  );
}

/** Whether the last words are still on their way to an outside channel, which cannot be reached once all is erased. */
function isDelivering({ delivery }: Conversation, request: PrivacyRequest, now: Date): boolean {
  const isLate = now.getTime() - asOf(request).getTime() > deliveryPatienceMs;
  return delivery !== null && delivery.dueAt !== null && !isLate;
}

/**
 * Erases what was said up to the request. Each step may be done again, and what leads to the next is erased last: what
 * an instance that died leaves undone is found again.
 */
export async function carryOutErasure(deps: CarryOutDeps, request: PrivacyRequest): Promise<Outcome> {
  const { people, conversations, files, texts, now } = deps;
  const found = await people.findByThreads(request.threads, asOf(request));
  const person = `erased_${request._id}`;
  let waits = 0;
  // What cannot be read just now is erased once it can: until then the request stays open.
  let isLater = !(await people.isWhole(found, request.threads, asOf(request)));
  for (const { _id: id } of found) {
    conversations.forget(id);
    await conversations.apply(id, beginErasure);
    const conversation = await conversations.getFresh(id);
    if (conversation.privacy?.erasure === 'done') continue;
    if (!isErased(conversation)) {
      await tellAgent(conversations, id, request);
      waits += 1;
      continue;
    }
    if (isDelivering(conversation, request, now())) {
      isLater = true;
      continue;
    }
    const activities = await readAll(conversations, conversation);
    await deps.forgetElsewhere([id]);
    await files.remove(activities.flatMap(({ attachments = [] }) => attachments.map(({ url }) => url)));
    // It is said where they asked, in whatever conversation that chat is by now.
    const isThere = conversation.threadId === request.threadId;
    await conversations.erase(id, { person, notice: isThere ? texts.erased(conversation) : null });
  }
  if (waits > 0 || isLater) return { isDone: false, waitsForAgents: waits };
  await files.removeOfThreads(request.threads, asOf(request));
  return { isDone: true, conversations: found.length };
}
