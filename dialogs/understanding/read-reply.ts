import type { Locale } from '../../contracts/locale';
import type { FoundAnswer } from '../../knowledge-base/answering/find-answer';
import type { BotServices } from '../bot-services';
import { asksQuestion } from '../hearing/asks-question';
import { isBareQuestion, isLedQuestion, isShortQuestion, lacksSubject } from '../hearing/follow-up';
import { joinWords } from '../hearing/join-words';
import { readRefusal } from '../hearing/refusal';
import { toldOfIt } from '../hearing/told-of-it';
import type { Looked } from './request';

/**
 * Looks what is said to "which of these?" up with the question that was asked, unless it stands for itself; null when
 * it does. A question may go on with the one before: "e em quantos dias?"
 */
export async function readReply(
  services: BotServices,
  { text, alone, asked }: { text: string; alone: FoundAnswer; asked: string },
  options: { locale: Locale; signal: AbortSignal },
): Promise<Looked | null> {
  if (readRefusal(text) !== null) return null;
  // "Onde" alone finds what happens to be asked by that word.
  if (alone.outcome === 'answer' && !isBareQuestion(text)) return null;
  if (asksQuestion(text) && !goesOn(text, alone)) return null;
  const question = joinWords(asked, text);
  const found = await services.findAnswer(question, options);
  return found.outcome === 'none' ? null : { found, question };
}

function goesOn(text: string, alone: FoundAnswer): boolean {
  if (isBareQuestion(text) || isLedQuestion(text) || lacksSubject(text) || toldOfIt(text) !== null)
    return true;
  return isShortQuestion(text) && alone.outcome === 'none';
}
