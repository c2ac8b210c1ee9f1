import type { DialogContext } from 'botbuilder-dialogs';
import { answerFrom, giveAnswer } from '../answering/give-answer';
import type { BotServices } from '../bot-services';
import { isUrgent } from '../hearing/is-urgent';
import { plainWords } from '../hearing/plain-words';
import { scopeOf } from '../scope-state';

const asksWhetherTrue =
  /\b(?:e|eh|seria|sera que e|sera) (?:um )?(?:golpe|fraude|falso|fake|verdade|verdadeir[oa]|confiavel|seguro|phishing)\b|\b(?:e|sao) (?:mesmo )?(?:de|d[ao]) (?:voces|vcs|loja)\b|\bis (?:it|this|that) (?:a )?(?:scam|fraud|fake|real|legit|true|safe|phishing|from you|yours)\b/;
const tookHarm =
  /\b(?:cliquei|paguei|passei|coloquei|informei|preenchi|depositei|transferi|digitei|cai|caimos|perdi|clonaram|i (?:clicked|paid|gave|entered|sent|filled|lost|fell)|hacked)\b/;

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
  const words = plainWords(said);
  if (!signals.fraud || isUrgent({ ...signals, fraud: false })) return false;
  if (!asksWhetherTrue.test(words) || tookHarm.test(words)) return false;
  const { conversation, signal } = scopeOf(dc.context);
  const { locale } = conversation;
  const answer = answerFrom(services, said, await services.findAnswer(said, { locale, signal }));
  if (answer === null) return false;
  await giveAnswer(dc, services, answer);
  return true;
}
