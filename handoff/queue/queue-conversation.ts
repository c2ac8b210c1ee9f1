import { type Priority, priorityRank } from '../../contracts/priority';
import type { Conversation } from '../../conversations/conversation';
import type { QueuePlace } from '../../conversations/conversation-parts';
import { staffEvent } from '../../conversations/staff-event';
import { type Step, step } from '../../conversations/transition';
import { maskNumbers } from '../../language/mask-numbers';
import { buildSummary } from './build-summary';

/** Why, and for whom, a person is wanted. */
export interface QueueRequest {
  /** A `HandoffReason`, or what the conversation was queued for before. */
  reason: string;
  team: string;
  skills: string[];
  priority: Priority;
  /** Where the customer has been waiting from; else the place that they had, else now. */
  waitingSince?: Date;
  /** Who had it before and gets it first when they are there. */
  preferredAgentId?: string;
  /** The only agent who may have it. */
  onlyAgentId?: string;
  /** The customer was promised this moment: they come before everyone of their priority. */
  isAgreed?: boolean | undefined;
  /** What the customer wants, in their own words, for the summary. */
  words?: string;
}

/** Before everyone of the same priority, and after all of the next. */
const aheadOfEquals = 0.5;

/** Where a request stands among others: the smaller is served first. */
export function rankOf({ priority, isAgreed }: Pick<QueueRequest, 'priority' | 'isAgreed'>): number {
  return priorityRank[priority] - (isAgreed === true ? aheadOfEquals : 0);
}

/** The place in the queue that a request asks for. */
function placeOf(request: QueueRequest, waitingSince: Date): QueuePlace {
  const { team, skills, preferredAgentId, onlyAgentId, isAgreed } = request;
  return {
    rank: rankOf(request),
    waitingSince,
    team,
    skills,
    ...(preferredAgentId === undefined ? {} : { preferredAgentId }),
    ...(onlyAgentId === undefined ? {} : { onlyAgentId }),
    ...(isAgreed === undefined ? {} : { isAgreed }),
  };
}

/** The summary from now on: another one only where there are new words, or none was made yet. */
export function summaryOf(
  conversation: Conversation,
  words: string | undefined,
): Pick<Conversation, 'summary' | 'maskedSummary'> {
  const { summary: known, maskedSummary } = conversation;
  if (words === undefined && known !== '') return { summary: known, maskedSummary };
  const summary = buildSummary({
    locale: conversation.locale,
    words: words ?? '',
    categoryName: conversation.triage?.categoryName ?? null,
    articlesTried: conversation.articlesTried,
    detailKinds: Object.keys(conversation.details),
  });
  const masked = maskNumbers(summary);
  return { summary, maskedSummary: masked === summary ? undefined : masked };
}

/**
 * Puts an open conversation in the queue for a person. The absence clock stops: the customer waits for us. One that
 * was queued before keeps the moment from which it has been waiting. Told to staff as the event `queued`.
 */
export function queueConversation(conversation: Conversation, request: QueueRequest, now: Date): Step {
  const waitingSince = request.waitingSince ?? conversation.queue?.waitingSince ?? now;
  const isAgreed = request.isAgreed ?? conversation.queue?.isAgreed;
  // A person had it, or it was queued already: the same hand-off goes on. From the bot, a new one begins.
  const goesOn = conversation.owner.kind === 'bot' ? null : conversation.handoff;
  const handoff = { ...(goesOn ?? { requestedAt: waitingSince }), reason: request.reason };
  return step(
    conversation,
    {
      owner: { kind: 'queue' },
      queue: placeOf({ ...request, isAgreed }, waitingSince),
      slotId: undefined,
      team: request.team,
      priority: request.priority,
      absence: null,
      customerWaits: true,
      handoff,
      ...summaryOf(conversation, request.words),
    },
    [
      staffEvent({
        name: 'queued',
        to: request.team,
        reason: request.reason,
        owner: conversation.owner.kind,
      }),
    ],
  );
}
