import type { Filter } from 'mongodb';
import type { ConversationView } from '../../contracts/conversation';
import type { Priority } from '../../contracts/priority';
import type { Conversation } from '../../conversations/conversation';
import { contains } from '../../database/contains';

/** What a list shows: one view, narrowed by filters. */
export interface ListQuery {
  view: ConversationView;
  /** Whose conversations `mine` means. */
  agentId: string;
  /** Teams whose conversations the reader may not see unless they are their own. */
  hiddenTeams: string[];
  team?: string | undefined;
  category?: string | undefined;
  priority?: Priority | undefined;
  /**
   * A conversation's number, or part of the customer's name, e-mail address, order number, summary, last words or of
   * the last message: as this agent reads them, so that nobody finds out by searching what is masked for them.
   */
  q?: string | undefined;
}

/** What is agreed upon goes before the most urgent, whose rank is 0. */
export const firstRank = -1;

/** The conversations of each view; `queue` and `open` are the same for everybody. */
export const inView: Record<ConversationView, (agentId: string) => Filter<Conversation>> = {
  queue: () => ({ 'queue.rank': { $gte: firstRank }, 'owner.kind': 'queue' }),
  mine: (agentId) => ({ 'owner.agentId': agentId, status: 'open' }),
  open: () => ({ status: 'open' }),
  booked: () => ({ bookedPlace: { $gt: '' } }),
  closed: () => ({ status: 'closed' }),
};

function matching(text: string, agentId: string): Filter<Conversation> {
  const number = /^#?(\d{1,12})$/.exec(text)?.[1];
  const part = { ...contains(text), $options: 'i' };
  const fields: Filter<Conversation>[] = [
    { 'customer.name': part },
    { 'customer.email': part },
    { 'triage.categoryName': part },
    { 'details.order-number': part },
    { maskedSummary: part },
    { maskedSummary: { $exists: false }, summary: part },
    { 'lastMessage.masked': part },
    { 'customerWords.masked': part },
    {
      'owner.agentId': agentId,
      $or: [{ summary: part }, { 'lastMessage.text': part }, { 'customerWords.text': part }],
    },
  ];
  return { $or: number === undefined ? fields : [{ number: Number(number) }, ...fields] };
}

/** What the reader may see (conversation-access.ts decides the same for one conversation). */
function readable(agentId: string, hiddenTeams: string[]): Filter<Conversation>[] {
  if (hiddenTeams.length === 0) return [];
  return [
    {
      $or: [
        { team: { $nin: hiddenTeams } },
        { 'owner.agentId': agentId },
        { 'closed.ownerBefore.agentId': agentId },
        { 'queue.onlyAgentId': agentId },
      ],
    },
  ];
}

/** What belongs to a list, before it is paged. */
export function filterOf(query: ListQuery): Filter<Conversation> {
  const { view, agentId, hiddenTeams, team, category, priority, q } = query;
  const text = q?.trim() ?? '';
  const also = [...readable(agentId, hiddenTeams), ...(text === '' ? [] : [matching(text, agentId)])];
  return {
    ...inView[view](agentId),
    ...(team === undefined ? {} : { team }),
    ...(category === undefined ? {} : { 'triage.category': category }),
    ...(priority === undefined ? {} : { priority }),
    ...(also.length === 0 ? {} : { $and: also }),
  };
}
