import type { ConversationDetail, ConversationItem } from '../contracts/conversation';
import type { Hours } from '../contracts/hours';
import type { Conversation } from '../conversations/conversation';
import { maskPersonalData } from '../language/mask-personal-data';
import { type Actor, canServe, canSupervise, isOwner } from './actor';
import { businessMillisBetween } from './business-hours';
import { maskDetails } from './mask-details';

function iso(date: Date | null | undefined): string | null {
  return date?.toISOString() ?? null;
}

/** A row of a list. Personal data in the last message is masked: rows are seen by many. */
export function presentItem(conversation: Conversation, position: number | null): ConversationItem {
  const { lastMessage, triage, queue } = conversation;
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
    waitingSince: iso(queue?.waitingSince),
    lastCustomerAt: iso(conversation.lastCustomerAt),
    lastMessage:
      lastMessage === null
        ? null
        : {
            from: lastMessage.from,
            text: maskPersonalData(lastMessage.text),
            at: lastMessage.at.toISOString(),
          },
    customerWaits: conversation.customerWaits,
    seq: conversation.seq,
    version: conversation.version,
    createdAt: conversation.createdAt.toISOString(),
    updatedAt: conversation.updatedAt.toISOString(),
    closedAt: iso(conversation.closed?.at),
  };
}

/** What the person may do with the conversation as it stands. */
export function allowedActions(conversation: Conversation, actor: Actor): ConversationDetail['allowed'] {
  if (!canServe(actor)) return [];
  if (conversation.status === 'closed') {
    return conversation.supersededBy === null ? ['reopen', 'note'] : [];
  }
  const { owner, queue } = conversation;
  const controls = isOwner(actor, conversation) || canSupervise(actor);
  const isKept = queue?.onlyAgentId !== undefined && queue.onlyAgentId !== actor.id && !canSupervise(actor);
  return [
    ...(owner.kind !== 'agent' && !isKept ? (['claim'] as const) : []),
    ...(owner.kind === 'agent' && controls ? (['release'] as const) : []),
    ...(controls ? (['transfer', 'close'] as const) : []),
    ...(isOwner(actor, conversation) ? (['reply'] as const) : []),
    'note',
  ];
}

function presentPast(conversation: Conversation): ConversationDetail['history'][number] {
  const { _id, number, createdAt, closed, triage, summary } = conversation;
  return {
    id: _id,
    number,
    createdAt: createdAt.toISOString(),
    closedAt: iso(closed?.at),
    category: triage?.category ?? null,
    resolution: closed?.resolution ?? null,
    summary,
  };
}

export interface DetailContext {
  actor: Actor;
  position: number | null;
  /** The same customer's other conversations, the newest first. */
  history: Conversation[];
  hours: Hours | null;
  now: Date;
}

function presentClosed({ closed }: Conversation): ConversationDetail['closed'] {
  if (closed === null) return null;
  const { reason, resolution, by, note, at } = closed;
  return { reason, resolution, by, ...(note === undefined ? {} : { note }), at: at.toISOString() };
}

function presentSla(
  { handoff, closed }: Conversation,
  hours: Hours | null,
  now: Date,
): ConversationDetail['sla'] {
  if (handoff === null) return { firstResponseAt: null, waitedSeconds: null };
  const waited = businessMillisBetween(hours, handoff.requestedAt, handoff.firstAgentAt ?? closed?.at ?? now);
  return { firstResponseAt: iso(handoff.firstReplyAt), waitedSeconds: Math.round(waited / 1000) };
}

/** The conversation with everything that was already said. Its owner reads the details whole, others masked. */
export function presentDetail(conversation: Conversation, context: DetailContext): ConversationDetail {
  const { handoff, absence, callback, survey, drafts } = conversation;
  const { actor, position, history, hours, now } = context;
  const draft = drafts[actor.id];
  return {
    ...presentItem(conversation, position),
    triage: conversation.triage,
    details: isOwner(actor, conversation) ? conversation.details : maskDetails(conversation.details),
    articlesTried: conversation.articlesTried.map(({ at, helpful, ...tried }) => ({
      ...tried,
      ...(helpful === undefined ? {} : { helpful }),
      at: at.toISOString(),
    })),
    summary: conversation.summary,
    history: history.map(presentPast),
    handoff:
      handoff === null ? null : { reason: handoff.reason, requestedAt: handoff.requestedAt.toISOString() },
    // While the time of a call-back is waited for, nothing closes.
    absence:
      absence === null || absence.offer === 'call-time'
        ? null
        : { stage: absence.stage, dueAt: absence.dueAt.toISOString() },
    callback: callback === null ? null : { wish: callback.wish, at: callback.at.toISOString() },
    closed: presentClosed(conversation),
    survey: survey === null ? null : { ...survey, at: survey.at.toISOString() },
    sla: presentSla(conversation, hours, now),
    draft: { reply: draft?.reply ?? '', note: draft?.note ?? '' },
    allowed: allowedActions(conversation, actor),
  };
}
