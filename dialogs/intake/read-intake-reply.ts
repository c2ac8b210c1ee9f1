import { type DetailKind, detailKindSchema } from '../../contracts/category';
import type { Locale } from '../../contracts/locale';
import type { StoredActivity } from '../../conversations/activity';
import type { Conversation } from '../../conversations/conversation';
import type { BotServices } from '../bot-services';
import { asksAboutDetail, asksQuestion, offersADetail } from '../hearing/asks-question';
import { asksToCheck } from '../hearing/asks-to-check';
import { asksWhatNext } from '../hearing/asks-what-next';
import { acceptsWithThanks } from '../hearing/bare-answer';
import { comesBackTo } from '../hearing/comes-back-to';
import { isWithin } from '../hearing/content-words';
import { saysOnly } from '../hearing/plain-words';
import { isWish } from '../hearing/wish';
import { type AskingState, isKnown } from './intake-state';
import { isAttempt, isRefusal, leavesIntake, readAsked, tellsSomething } from './read-intake-answer';
import { readToldInstead, readWrongInstead, type ToldInstead } from './read-told-details';

/** What the message that follows the intake's question turns out to be. */
export type IntakeReply =
  /** They have to go, and their request stays. */
  | { is: 'goodbye' }
  /** They want none of it any more. */
  | { is: 'withdrawal' }
  | { is: 'file' }
  /** The detail, in its one form. */
  | { is: 'detail'; value: string }
  /** "Posso passar o número?" was answered, or the wish said once more; the number was not. */
  | { is: 'yes' }
  /** "Esse mesmo": what was told before is right. */
  | { is: 'confirmation'; kinds: DetailKind[] }
  /** "Tá bom, obrigada": for them it is settled. */
  | { is: 'thanks' }
  | { is: 'other-details'; told: ToldInstead; refuses: boolean }
  | { is: 'refusal' }
  /** They ask how it goes on. */
  | { is: 'what-next' }
  /** They ask whether they may give it. */
  | { is: 'offer' }
  | { is: 'question-about-detail' }
  /** About one that they went on without: it may be found now. */
  | { is: 'question-about-skipped'; kind: DetailKind }
  /** "And the leg?": the case itself, which is told already. */
  | { is: 'case-again' }
  | { is: 'question' }
  /** Another detail, with digits that cannot be right. */
  | { is: 'wrong-other-detail'; kind: 'cpf' }
  /** Something of the case, and not what was asked for. */
  | { is: 'fact' }
  | { is: 'invalid' };

interface Said {
  activity: StoredActivity;
  conversation: Conversation;
}

export function readIntakeReply(
  services: BotServices,
  state: AskingState,
  { activity, conversation }: Said,
): IntakeReply {
  const { asking } = state;
  const { text, attachments = [] } = activity;
  const { yes, no, smallTalk } = services.recogniseSignals(text);
  if (smallTalk === 'goodbye') return { is: 'goodbye' };
  if (acceptsWithThanks(text)) return { is: 'thanks' };
  if (leavesIntake(text, state.words)) return { is: 'withdrawal' };
  if (text.trim() === '' && attachments.length > 0) return { is: 'file' };
  // What was said along with other details was kept before the dialogs ran.
  const value = readAsked(services, asking, text, no) ?? conversation.details[asking];
  if (value !== undefined) return { is: 'detail', value };
  const told = detailKindSchema.options.filter((kind) => conversation.details[kind] !== undefined);
  if (told.length > 0 && saysOnly(text, confirms)) return { is: 'confirmation', kinds: told };
  if (yes || asksToCheck(text)) return { is: 'yes' };
  if (asksWhatNext(text)) return { is: 'what-next' };

  const instead = readToldInstead(services, asking, text, askedBefore(state, conversation));
  // "Deixa, achei: 3390117" is a no to nothing.
  const refuses = isRefusal(text, no && instead === null);
  if (instead !== null && (refuses || !instead.saysMore || !asksQuestion(text))) {
    return { is: 'other-details', told: instead, refuses };
  }
  if (refuses) return { is: 'refusal' };
  if (asking === 'name' || !isAttempt(text, asking)) {
    if (offersADetail(text)) return { is: 'offer' };
    if (asksAboutDetail(text, asking)) return { is: 'question-about-detail' };
    const skipped = state.skipped.find((kind) => asksAboutDetail(text, kind));
    if (skipped !== undefined) return { is: 'question-about-skipped', kind: skipped };
    if (comesBackTo(text, state.words, conversation.locale)) return { is: 'case-again' };
    if (asksQuestion(text)) return { is: 'question' };
  }
  if (repeatsWish(text, state.words, conversation.locale)) return { is: 'yes' };
  const wrong = readWrongInstead(services, asking, text);
  if (wrong !== null) return { is: 'wrong-other-detail', kind: wrong };
  return tellsSomething(text, asking) ? { is: 'fact' } : { is: 'invalid' };
}

/** "Tá, então quero devolver": that is what the number is asked for. */
function repeatsWish(text: string, words: string, locale: Locale): boolean {
  return isWish(text) && isWithin(text, words, locale);
}

const confirms =
  /^(?:(?:e|era|foi|isso|sim|ta|esta|yes|its|it is|thats) )*(?:ess[ea](?: (?:mesm[oa]|ai|dai|numero|pedido))?|isso mesmo|correto|cert[oa]|exato|confere|that one|the same(?: one)?|correct|right)$/;

/** What a bare number may fill or correct: the details that were skipped, then those that are known. */
function askedBefore({ skipped }: AskingState, conversation: Conversation): DetailKind[] {
  return [...skipped, ...detailKindSchema.options.filter((kind) => isKnown(conversation, kind))];
}
