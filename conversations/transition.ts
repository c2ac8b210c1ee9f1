import { PlantaoError } from '../contracts/plantao-error';
import { activityId, type NewActivity, type StoredActivity } from './activity';
import type { Conversation } from './conversation';
import { later } from './later';
import { hasWords, wordsOf } from './words-of';

/** A conversation's next state with what is appended to its transcript by the same, single update. */
export interface Step {
  conversation: Conversation;
  append: NewActivity[];
}

/**
 * Decides, from the conversation as it stands, what becomes of it. Pure: it may run again when somebody else's
 * update came first. Throws a PlantaoError to refuse; returns null to leave everything as it is.
 */
export type Transition = (conversation: Conversation, now: Date) => Step | null;

/** Refuses to add to a conversation that a newer one of the same thread has taken the place of. */
export class SupersededError extends PlantaoError {
  constructor(readonly supersededBy: string) {
    super('conflict', 'The customer has a newer conversation: continue there.');
  }
}

/** The step that changes fields and appends. */
export function step(
  conversation: Conversation,
  changes: Partial<Conversation>,
  append: NewActivity[] = [],
): Step {
  return { conversation: { ...conversation, ...changes }, append };
}

/** Runs two decisions one after the other, as one step. */
export function andThen(first: Step, next: (conversation: Conversation) => Step): Step {
  const second = next(first.conversation);
  return { conversation: second.conversation, append: [...first.append, ...second.append] };
}

function isForDesks(before: Conversation, after: Conversation, activity: NewActivity): boolean {
  return activity.kind === 'event' || before.owner.kind !== 'bot' || after.owner.kind !== 'bot';
}

/** How long the instance that appended has to deliver, before another may take it up, in milliseconds. */
const deliveryGraceMs = 30_000;

/** What an outside channel's customer has not been sent yet falls due by itself, should this instance die. */
function oweDelivery(next: Conversation, appended: StoredActivity[], now: Date): Conversation['delivery'] {
  const { delivery } = next;
  const isOwed = appended.some(({ audience, from }) => audience === 'everyone' && from.role !== 'customer');
  if (delivery === null || delivery.dueAt !== null || !isOwed) return delivery;
  return { ...delivery, dueAt: later(now, deliveryGraceMs) };
}

/** Gives the step's activities their numbers and the document its next version. */
export function numberStep(
  before: Conversation,
  { conversation, append }: Step,
  unsettled: StoredActivity[],
  now: Date,
): { next: Conversation; appended: StoredActivity[] } {
  // The thread's next number belongs to the newer conversation.
  if (append.length > 0 && before.supersededBy !== null) throw new SupersededError(before.supersededBy);
  let seq = before.seq;
  const appended = append.map((activity): StoredActivity => {
    seq += 1;
    const stored: StoredActivity = {
      kind: 'message',
      audience: 'everyone',
      ...activity,
      _id: activityId(before.threadId, seq),
      seq,
      threadId: before.threadId,
      conversationId: before._id,
      at: now,
    };
    if (isForDesks(before, conversation, stored)) stored.desk = true;
    return stored;
  });
  const said = appended.filter(hasWords);
  const [lastSaid, lastOfCustomer] = [said.at(-1), said.findLast(({ from }) => from.role === 'customer')];
  const next: Conversation = {
    ...conversation,
    seq,
    version: before.version + 1,
    tail: [...unsettled, ...appended],
    updatedAt: now,
    delivery: oweDelivery(conversation, appended, now),
  };
  if (lastOfCustomer !== undefined) next.customerWords = wordsOf(lastOfCustomer);
  if (lastSaid !== undefined) {
    const { role, id, name } = lastSaid.from;
    next.lastMessage = { ...wordsOf(lastSaid), from: role };
    if (role === 'agent' && id !== undefined) next.lastMessage.staffId = id;
    if (role === 'agent' && name !== undefined) next.lastMessage.staffName = name;
  }
  return { next, appended };
}
