import { answerSmallTalk, chatAndAskAgain } from '../chatting/small-talk';
import { dialogIds } from '../dialog-ids';
import { isOfferedForDetail } from '../handing-over/offer-person-dialog';
import { takesForGranted } from '../hearing/agrees-to-wait';
import { acceptsWithThanks } from '../hearing/bare-answer';
import { asksOfLanguage, isLanguageRemark } from '../hearing/language-remark';
import type { Message } from '../message';
import { takesDown } from './asking-dialogs';

/** Greetings, thanks, goodbyes and what is asked of the bot itself, unless the dialog that waits hears more in them. */
export async function heedSmallTalk({ dc, services, text, signals }: Message): Promise<boolean> {
  const isOfLanguage =
    isLanguageRemark(text) ||
    asksOfLanguage(text, (part) => services.recogniseSignals(part).smallTalk === 'languages');
  const smallTalk = signals.smallTalk ?? (isOfLanguage ? 'languages' : null);
  const isGoodbye = smallTalk === 'goodbye';
  const leavesIntake = dc.activeDialog?.id === dialogIds.intake && (isGoodbye || acceptsWithThanks(text));
  const isYes = isOfferedForDetail(dc) && takesForGranted(text, signals);
  if (smallTalk === null || leavesIntake || isYes) return false;
  if (takesDown(dc) && !isGoodbye) await chatAndAskAgain(dc, smallTalk);
  else await answerSmallTalk(dc.context, smallTalk);
  return true;
}
