import type { TriageResult } from '../../contracts/category';
import { listSignals } from '../../triage/raise-priority';
import { saysWords } from '../../triage/signals/mend-slip';
import type { BotServices } from '../bot-services';
import { tellsCase } from '../hearing/tells-case';

/** From this certainty on a request is taken to be of its category; below, the bot says that it is not sure. */
export const certainCategory = 0.6;

/** A story is a case for a person, the more so with its order's number: there is less to be sure of. */
const certainForCase = 0.4;

/** "Suspected fraud" that nothing said sounds like alarms a customer, and goes before others, for nothing. */
const certainForAlarm = 0.75;

/** Whether a request would be urgent for its category alone: nothing that was said sounds so. */
function isAlarm({ category, priority, signals }: TriageResult): boolean {
  return category !== null && priority === 'urgent' && listSignals(signals).length === 0;
}

/** How certain its category must be for a request to be taken in. */
export function certaintyFor(services: BotServices, text: string, triage: TriageResult): number {
  if (isAlarm(triage)) return certainForAlarm;
  const isCase = tellsCase(text) && Object.keys(services.findDetails(text)).length > 0;
  return isCase ? certainForCase : certainCategory;
}

/**
 * Whether a person is given a request as one of its category, which the classifier was sure enough of by its own
 * examples: not an alarm of which it is less sure than that, and no keys that were merely pressed.
 */
export function isWorthPassingOn(text: string, triage: TriageResult): boolean {
  return saysWords(text) && !(isAlarm(triage) && triage.confidence < certainForAlarm);
}
