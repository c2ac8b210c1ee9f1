import type { DialogContext } from 'botbuilder-dialogs';
import { answerFrom, giveAnswer } from '../answering/give-answer';
import type { BotServices } from '../bot-services';
import { doubtsMessage } from '../hearing/doubts-message';
import { isUrgent } from '../hearing/is-urgent';
import { scopeOf } from '../scope-state';

/**
 * Who asks whether a message is a fraud, and has not fallen for it, is answered at once where the knowledge base is
 * sure: a place in the queue would let them wonder. True when it was answered.
 */
export async function answerSuspicion(
  dc: DialogContext,
  services: BotServices,
  said: string,
): Promise<boolean> {
  const signals = services.recogniseSignals(said);
  if (!signals.fraud || isUrgent({ ...signals, fraud: false }) || !doubtsMessage(said)) return false;
  const { conversation, signal } = scopeOf(dc.context);
  const { locale } = conversation;
  const answer = answerFrom(services, said, await services.findAnswer(said, { locale, signal }));
  if (answer === null) return false;
  await giveAnswer(dc, services, answer);
  return true;
}
