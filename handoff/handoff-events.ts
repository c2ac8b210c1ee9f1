import type { Locale } from '../contracts/locale';
import type { Priority } from '../contracts/priority';
import type { StoredActivity } from '../conversations/activity';
import type { Conversation } from '../conversations/conversation';
import { maskPersonalData } from '../language/mask-personal-data';
import { maskDetails } from './views/mask-details';

/** What the Bot Framework's `handoff.initiate` tells a hub that takes conversations over: why, for whom, what is known. */
interface HandoffContext {
  reason: string;
  team: string;
  skills: string[];
  priority: Priority;
  category: string | null;
  language: Locale;
  /** Personal data masked. */
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
    summary: maskPersonalData(summary),
    details: maskDetails(details),
  };
}

/**
 * The standard event that an entry of the transcript means to a channel that understands hand-offs; null for none.
 * Read from the stored entry, so that a delivery that is taken up after a crash says the same.
 */
export function handoffEventOf(
  { event }: Pick<StoredActivity, 'event'>,
  conversation: Conversation,
): HandoffEvent | null {
  switch (event?.name) {
    case 'queued':
      // A conversation that only moves within the queue was asked for already.
      return event.owner === 'queue' ? null : { name: 'handoff.initiate', value: contextOf(conversation) };
    case 'claimed':
    case 'assigned': {
      const message = event.to ?? event.by;
      return {
        name: 'handoff.status',
        value: { state: 'accepted', ...(message === undefined ? {} : { message }) },
      };
    }
    case 'closed':
      if (event.owner === undefined || event.owner === 'bot') return null;
      return {
        name: 'handoff.status',
        value: { state: event.owner === 'agent' ? 'completed' : 'failed' },
      };
    default:
      return null;
  }
}
