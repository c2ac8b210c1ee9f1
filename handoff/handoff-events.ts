import type { Locale } from '../contracts/locale';
import type { Priority } from '../contracts/priority';
import type { Conversation } from '../conversations/conversation';
import type { Commit } from '../conversations/conversations';
import { maskDetails } from './mask-details';

/** What the Bot Framework's `handoff.initiate` tells a hub that takes conversations over: why, for whom, what is known. */
export interface HandoffContext {
  reason: string;
  team: string;
  skills: string[];
  priority: Priority;
  category: string | null;
  language: Locale;
  summary: string;
  /** Document and card numbers masked. */
  details: Record<string, string>;
}

/** The data of the framework's two standard hand-off events. */
export type HandoffEvent =
  | { name: 'handoff.initiate'; value: HandoffContext }
  /** `accepted`: a person has it. `completed`: it is over. `failed`: it closed before anybody took it. */
  | { name: 'handoff.status'; value: { state: 'accepted' | 'failed' | 'completed'; message?: string } };

function contextOf(conversation: Conversation): HandoffContext {
  const { handoff, queue, team, priority, triage, locale, summary, details } = conversation;
  return {
    reason: handoff?.reason ?? '',
    team: queue?.team ?? team ?? '',
    skills: queue?.skills ?? [],
    priority,
    category: triage?.category ?? null,
    language: locale,
    summary,
    details: maskDetails(details),
  };
}

/**
 * The standard event that a committed change means to a channel that understands hand-offs; null for none. Passing a
 * conversation on from person to person is no new hand-off.
 */
export function handoffEventOf({
  before,
  conversation,
}: Pick<Commit, 'before' | 'conversation'>): HandoffEvent | null {
  const [was, is] = [before.owner.kind, conversation.owner.kind];
  if (before.status === 'open' && conversation.status === 'closed') {
    if (was === 'bot') return null;
    return { name: 'handoff.status', value: { state: was === 'agent' ? 'completed' : 'failed' } };
  }
  if (was === 'bot' && is === 'queue') return { name: 'handoff.initiate', value: contextOf(conversation) };
  if (was !== 'agent' && conversation.owner.kind === 'agent') {
    return { name: 'handoff.status', value: { state: 'accepted', message: conversation.owner.agentName } };
  }
  return null;
}
