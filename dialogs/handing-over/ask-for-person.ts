import type { DialogContext } from 'botbuilder-dialogs';
import type { Signals, TriageResult } from '../../contracts/category';
import { raisePriority } from '../../triage/raise-priority';
import { failedRequest } from '../answering/failed-request';
import type { BotServices } from '../bot-services';
import { join, joinWords } from '../hearing/join-words';
import { isMereWish, matterOfWish } from '../hearing/matter-of-wish';
import { keepRequests, requestsOf, scopeOf } from '../scope-state';
import { certainCategory } from './certainty';
import { classifyTrusted, withoutCategory } from './classify-trusted';
import { handOver, keepTriage } from './hand-over';
import { sayUrgent } from './say-urgent';

/** The matter as one message tells it, the urgency as another one does. */
function withSignals(triage: TriageResult, heard: Signals): TriageResult {
  const { signals } = triage;
  return {
    ...triage,
    priority: raisePriority(triage.priority, heard),
    signals: {
      ...signals,
      harm: heard.harm ?? signals.harm,
      anger: signals.anger || heard.anger,
      legalThreat: signals.legalThreat || heard.legalThreat,
      fraud: signals.fraud || heard.fraud,
      vulnerable: signals.vulnerable || heard.vulnerable,
      waitingLong: signals.waitingLong || heard.waitingLong,
      urgent: signals.urgent || heard.urgent,
    },
  };
}

/** The customer asks for a person and gets one: for the matter that they had told, if the wish names none. */
export async function askForPerson(dc: DialogContext, services: BotServices, heard: Signals): Promise<void> {
  const { context } = dc;
  const scope = scopeOf(context);
  const { text } = scope.activity;
  const { current } = requestsOf(context);
  const matter = matterOfWish(text);
  const isMere = isMereWish(text);
  const about = isMere && current !== null ? current : matter;
  const triage = await classifyTrusted(context, services, about);
  const before = failedRequest(scope.conversation);
  // "Prefiro falar com alguém, não entendo disso" tells why a person is wanted, and not what for.
  const isReason = !isMere && before !== null && triage.confidence < certainCategory;
  const isUnknown = isReason || (isMere && current === null);
  keepTriage(context, withSignals(isUnknown ? withoutCategory(triage) : triage, heard));
  if (isReason) keepRequests(context, { current: before, triaged: false });
  else if (!isMere) keepRequests(context, { current: matter, triaged: true });
  await dc.cancelAllDialogs();
  const words = isReason ? joinWords(before, text) : isMere && current !== null ? current : text;
  await handOver(context, services, { reason: 'asked-for-person', words });
}

/**
 * Something that cannot wait, in the middle of a dialog: the questions stop, and a person is called. Harm is a matter
 * of its own; other urgency is about what was asked for.
 */
export async function interruptForUrgency(
  dc: DialogContext,
  services: BotServices,
  heard: Signals,
): Promise<void> {
  const { context } = dc;
  const scope = scopeOf(context);
  const { text } = scope.activity;
  const { current } = requestsOf(context);
  const matter = heard.harm === null ? (current ?? text) : text;
  keepTriage(context, withSignals(await classifyTrusted(context, services, matter), heard));
  keepRequests(context, { triaged: true });
  await sayUrgent(context, heard);
  await dc.cancelAllDialogs();
  const words = current === null ? text : join(text, current);
  await handOver(context, services, { reason: 'urgent', words });
}
