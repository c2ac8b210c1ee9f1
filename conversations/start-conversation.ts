import { type Conversation, isErased } from './conversation';

/** What is known when a customer's conversation begins. */
export interface ConversationStart {
  id: string;
  threadId: string;
  channel: string;
  number: number;
  customer: Conversation['customer'];
  locale: Conversation['locale'];
  reference: Record<string, unknown> | null;
  previous: Conversation | null;
}

/** The key that is unique among open conversations. */
export function openKeyOf(channel: string, customerId: string): string {
  return `${channel}|${customerId}`;
}

/** A conversation in its first state: open, the bot's, nothing said. Its numbers go on from the thread's previous one. */
export function startConversation(start: ConversationStart, now: Date): Conversation {
  const seq = start.previous?.seq ?? 0;
  return {
    _id: start.id,
    number: start.number,
    threadId: start.threadId,
    channel: start.channel,
    openKey: openKeyOf(start.channel, start.customer.id),
    version: 1,
    seq,
    firstSeq: seq,
    tail: [],
    recentIds: isErased(start.previous) ? [] : (start.previous?.recentIds ?? []),
    customer: isErased(start.previous) ? start.customer : { ...start.previous?.customer, ...start.customer },
    locale: start.locale,
    status: 'open',
    owner: { kind: 'bot' },
    queue: null,
    team: null,
    priority: 'normal',
    triage: null,
    details: {},
    articlesTried: [],
    summary: '',
    dialog: {},
    handoff: null,
    absence: null,
    sla: null,
    agentMessages: { sent: 0, askedAgain: 0 },
    lastTexts: start.previous?.lastTexts ?? {},
    turn: { processedSeq: seq, lastSeq: seq, dueAt: null, leaseId: null, attempts: 0 },
    delivery:
      start.reference === null
        ? null
        : { sentSeq: seq, dueAt: null, leaseId: null, attempts: 0, failing: false },
    reference: start.reference,
    drafts: {},
    callback: null,
    privacy: null,
    booking: null,
    closed: null,
    survey: null,
    previousId: start.previous?._id ?? null,
    supersededBy: null,
    lastMessage: null,
    customerWords: null,
    lastCustomerAt: null,
    customerWaits: false,
    createdAt: now,
    updatedAt: now,
  };
}
