import type { DialogContext } from 'botbuilder-dialogs';
import type { BotServices } from '../bot-services';
import { certaintyFor } from '../handing-over/certainty';
import { handOver, triageRequest } from '../handing-over/hand-over';
import { say, textsFor } from '../say';
import { keepRequests } from '../scope-state';
import { takeIn } from './take-in';

/** Has a person look into what was told: with the details that its category needs, or at once where it has none. */
export async function passOn(dc: DialogContext, services: BotServices, words: string): Promise<void> {
  const { context } = dc;
  keepRequests(context, { current: words.slice(0, 1_000) });
  const triage = await triageRequest(context, services, words);
  if (triage.category !== null && triage.confidence >= certaintyFor(services, words, triage))
    return takeIn(dc, triage, words);
  await say(context, 'passedOn', textsFor(context).passedOn, { plantao: { kind: 'acknowledged' } });
  await dc.cancelAllDialogs();
  await handOver(context, services, { reason: 'needs-person', words });
}
