import type { Reading } from '../../contracts/activity';
import type { ConversationDetail, ConversationItem } from '../../contracts/conversation';
import type { Hours } from '../../contracts/hours';
import { type Conversation, isErased } from '../../conversations/conversation';
import type { Words } from '../../conversations/conversation-parts';
import { maskNumbers } from '../../language/mask-numbers';
import { type Actor, canServe, canSupervise, isOwner } from '../actor';
import { isoOrNull } from '../iso-or-null';
import { presentSla } from '../sla/present-sla';
import { maskDetails } from './mask-details';
import { readingOf, readText } from './reading';

/** Of words that were stored before they were kept masked as well, that is made up for. */
function presentWords({ text, masked, at }: Words, reading: Reading): { text: string; at: string } {
  return { text: reading === 'whole' ? text : (masked ?? maskNumbers(text)), at: at.toISOString() };
}

function presentLast({ lastMessage }: Conversation, reading: Reading): ConversationItem['lastMessage'] {
  if (lastMessage === null) return null;
  const { from, staffId, staffName } = lastMessage;
  return {
    ...presentWords(lastMessage, reading),
    from,
    ...(staffId === undefined ? {} : { staffId }),
    ...(staffName === undefined ? {} : { staffName }),
  };
}

function presentCustomerWords(
  { customerWords, lastMessage }: Conversation,
  reading: Reading,
): ConversationItem['customerWords'] {
  const words = customerWords ?? (lastMessage?.from === 'customer' ? lastMessage : null);
  return words === null ? null : presentWords(words, reading);
}

function presentBooking({ booking }: Conversation): ConversationItem['booking'] {
  if (booking === null) return null;
  const { dueAt, endsAt, agent } = booking;
  return { startsAt: dueAt.toISOString(), endsAt: endsAt.toISOString(), agentName: agent?.name ?? null };
}

interface ItemContext {
  actor: Pick<Actor, 'id'>;
  position: number | null;
  hours: Hours | null;
  now: Date;
}

/** A row of a list, as this person reads it. */
export function presentItem(
  conversation: Conversation,
  { actor, position, hours, now }: ItemContext,
): ConversationItem {
  const { triage, queue } = conversation;
  const reading = readingOf(actor, conversation);
  return {
    id: conversation._id,
    number: conversation.number,
    channel: conversation.channel,
    customer: conversation.customer,
    locale: conversation.locale,
    status: conversation.status,
    owner: conversation.owner,
    team: conversation.team,
    category: triage?.category ?? null,
    categoryName: triage?.categoryName ?? null,
    priority: conversation.priority,
    position,
    waitingSince: isoOrNull(queue?.waitingSince),
    lastCustomerAt: isoOrNull(conversation.lastCustomerAt),
    lastMessage: presentLast(conversation, reading),
    customerWords: presentCustomerWords(conversation, reading),
    reading,
    customerWaits: conversation.customerWaits,
    sla: presentSla(conversation, hours, now),
    booking: presentBooking(conversation),
    seq: conversation.seq,
    version: conversation.version,
    createdAt: conversation.createdAt.toISOString(),
    updatedAt: conversation.updatedAt.toISOString(),
    closedAt: isoOrNull(conversation.closed?.at),
  };
}

/** What the person may do with the conversation as it stands. */
function allowedActions(
  conversation: Conversation,
  { actor, areCallsOffered }: Pick<DetailContext, 'actor' | 'areCallsOffered'>,
): ConversationDetail['allowed'] {
  if (!canServe(actor)) return [];
  if (isErased(conversation)) return [];
  if (conversation.status === 'closed') {
    return conversation.supersededBy === null ? ['reopen', 'note'] : [];
  }
  const { owner, queue, booking } = conversation;
  const controls = isOwner(actor, conversation) || canSupervise(actor);
  const isKept = queue?.onlyAgentId !== undefined && queue.onlyAgentId !== actor.id && !canSupervise(actor);
  return [
    ...(owner.kind !== 'agent' && !isKept ? (['claim'] as const) : []),
    ...(owner.kind === 'agent' && controls ? (['release'] as const) : []),
    ...(controls ? (['transfer', 'close'] as const) : []),
    ...(isOwner(actor, conversation) ? (['reply'] as const) : []),
    'note',
    ...(booking === null && controls && areCallsOffered ? (['book'] as const) : []),
    ...(booking === null ? [] : (['booking'] as const)),
  ];
}

function presentPast(conversation: Conversation, actor: Actor): ConversationDetail['history'][number] {
  const { _id, number, createdAt, closed, triage, summary } = conversation;
  return {
    id: _id,
    number,
    createdAt: createdAt.toISOString(),
    closedAt: isoOrNull(closed?.at),
    category: triage?.category ?? null,
    resolution: closed?.resolution ?? null,
    summary: readText(summary, readingOf(actor, conversation)),
  };
}

interface DetailContext extends ItemContext {
  actor: Actor;
  /** The same customer's other conversations, the newest first. */
  history: Conversation[];
  /** Whether times to be called back may be booked. */
  areCallsOffered: boolean;
}

function presentClosed({ closed }: Conversation, reading: Reading): ConversationDetail['closed'] {
  if (closed === null) return null;
  const { reason, resolution, by, note, at } = closed;
  return {
    reason,
    resolution,
    by,
    ...(note === undefined ? {} : { note: readText(note, reading) }),
    at: at.toISOString(),
  };
}

function presentSurvey({ survey }: Conversation, reading: Reading): ConversationDetail['survey'] {
  if (survey === null) return null;
  const { score, comment, at } = survey;
  return {
    score,
    ...(comment === undefined ? {} : { comment: readText(comment, reading) }),
    at: at.toISOString(),
  };
}

/** The conversation with everything that was already said, as this person reads it. */
export function presentDetail(conversation: Conversation, context: DetailContext): ConversationDetail {
  const { handoff, absence, callback, drafts } = conversation;
  const { actor, history } = context;
  const draft = drafts[actor.id];
  const reading = readingOf(actor, conversation);
  return {
    ...presentItem(conversation, context),
    triage: conversation.triage,
    details: reading === 'whole' ? conversation.details : maskDetails(conversation.details),
    articlesTried: conversation.articlesTried.map(({ at, helpful, question, ...tried }) => ({
      ...tried,
      question: readText(question, reading),
      ...(helpful === undefined ? {} : { helpful }),
      at: at.toISOString(),
    })),
    summary: readText(conversation.summary, reading),
    history: history.map((past) => presentPast(past, actor)),
    handoff:
      handoff === null
        ? null
        : { reason: readText(handoff.reason, reading), requestedAt: handoff.requestedAt.toISOString() },
    // While the time of a call-back is waited for, nothing closes.
    absence:
      absence === null || absence.offer === 'call-time'
        ? null
        : { stage: absence.stage, dueAt: absence.dueAt.toISOString() },
    callback:
      callback === null ? null : { wish: readText(callback.wish, reading), at: callback.at.toISOString() },
    closed: presentClosed(conversation, reading),
    survey: presentSurvey(conversation, reading),
    draft: { reply: draft?.reply ?? '', note: draft?.note ?? '' },
    allowed: allowedActions(conversation, context),
  };
}
