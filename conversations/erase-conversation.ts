import type { PlantaoData, TranscriptEvent } from '../contracts/activity';
import { activityId, type NewActivity, type StoredActivity } from './activity';
import { closeConversation } from './close-conversation';
import type { Conversation } from './conversation';
import { step, type Transition } from './transition';

/**
 * Closes the conversation for good, so that nothing is added to what is about to be erased. Null when that was done,
 * and where an agent has it: nobody's work ends under their hands.
 */
export const beginErasure: Transition = (conversation, now) => {
  if ((conversation.privacy?.erasure ?? null) !== null) return null;
  if (conversation.owner.kind === 'agent') return null;
  const privacy = { asked: [], dueAt: null, ...conversation.privacy, erasure: 'begun' as const };
  if (conversation.status === 'closed') return step(conversation, { privacy });
  const closing = { reason: 'customer' as const, resolution: null, by: null, farewell: [] };
  return closeConversation({ ...conversation, privacy }, closing, now);
};

/**
 * What is left of an entry: its number and what it was, and of an answer from which article. Its row stays, so that a
 * late copy of the words finds the place taken.
 */
export function eraseActivity(activity: StoredActivity): StoredActivity {
  const { _id, seq, threadId, conversationId, kind, from, plantao, event, desk, at } = activity;
  const isAgent = from.role === 'agent';
  return {
    _id,
    seq,
    threadId,
    conversationId,
    kind,
    audience: 'staff',
    from: isAgent ? from : { role: from.role },
    text: '',
    ...(plantao?.kind === 'answer' ? { plantao: withoutWording(plantao) } : {}),
    ...(plantao?.kind === 'acknowledged' ? { plantao } : {}),
    ...(event === undefined ? {} : { event: withoutReason(event) }),
    ...(desk === undefined ? {} : { desk }),
    erased: true,
    at,
  };
}

/** A model's sentences may repeat what it was asked; the article's passage cannot. */
function withoutWording(answer: Extract<PlantaoData, { kind: 'answer' }>): PlantaoData {
  const { citations: _citations, ...told } = answer;
  return told;
}

/** A reason may be words; of a privacy request it is the kind alone. */
function withoutReason(event: TranscriptEvent): TranscriptEvent {
  if (event.name === 'privacy-asked') return event;
  const { reason: _reason, ...told } = event;
  return told;
}

interface Remains {
  /** In place of the customer's id; the same for all conversations of one request, so that persons can be counted. */
  person: string;
  /** The one entry that is left to read; none where null, and where a newer conversation has the thread's next numbers. */
  notice: NewActivity | null;
}

/**
 * The closed conversation without the person: when, where, about what, by whom and how well they were served. What is
 * not named here is gone.
 */
export function eraseConversation(
  conversation: Conversation,
  { person, notice }: Remains,
  now: Date,
): { next: Conversation; appended: StoredActivity[] } {
  const { threadId, closed, survey } = conversation;
  // Decided on the state that is replaced: the customer may have written on since the notice was worded.
  const told = conversation.supersededBy === null ? notice : null;
  const seq = conversation.seq + (told === null ? 0 : 1);
  const appended: StoredActivity[] =
    told === null
      ? []
      : [
          {
            kind: 'message',
            audience: 'everyone',
            ...told,
            _id: activityId(threadId, seq),
            seq,
            threadId,
            conversationId: conversation._id,
            desk: true,
            at: now,
          },
        ];
  const next: Conversation = {
    _id: conversation._id,
    number: conversation.number,
    threadId,
    channel: conversation.channel,
    version: conversation.version + 1,
    seq,
    firstSeq: conversation.firstSeq,
    tail: appended,
    recentIds: [],
    customer: { id: person },
    locale: conversation.locale,
    status: 'closed',
    owner: { kind: 'bot' },
    queue: null,
    team: conversation.team,
    priority: conversation.priority,
    triage: conversation.triage,
    details: {},
    articlesTried: conversation.articlesTried.map((tried) => ({ ...tried, question: '' })),
    summary: '',
    dialog: {},
    handoff: conversation.handoff,
    absence: null,
    sla: conversation.sla,
    agentMessages: conversation.agentMessages,
    lastTexts: conversation.lastTexts,
    turn: {
      processedSeq: seq,
      lastSeq: conversation.turn.lastSeq,
      dueAt: null,
      leaseId: null,
      attempts: 0,
    },
    delivery: null,
    reference: null,
    drafts: {},
    callback: null,
    booking: null,
    privacy: { asked: [], dueAt: null, erasure: 'done' },
    closed: closed && {
      reason: closed.reason,
      resolution: closed.resolution,
      by: closed.by,
      at: closed.at,
      ownerBefore: closed.ownerBefore,
      queueBefore: closed.queueBefore,
      absenceBefore: null,
      customerWaitedBefore: false,
      bookingBefore: null,
    },
    survey: survey && { score: survey.score, at: survey.at },
    previousId: conversation.previousId,
    supersededBy: conversation.supersededBy,
    lastMessage: null,
    customerWords: null,
    lastCustomerAt: conversation.lastCustomerAt,
    customerWaits: false,
    createdAt: conversation.createdAt,
    updatedAt: now,
  };
  return { next, appended };
}
