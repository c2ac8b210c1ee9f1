import type { DialogContext } from 'botbuilder-dialogs';
import type { BotServices } from '../bot-services';
import { dialogIds } from '../dialog-ids';
import { handOver } from '../handing-over/hand-over';
import { isOfferedForDetail } from '../handing-over/offer-person-dialog';
import { joinWords } from '../hearing/join-words';
import { isMereAddress } from '../hearing/mere-address';
import { namesAnother } from '../hearing/names-another';
import { say, textsFor } from '../say';
import { keepRequests, requestsOf, scopeOf } from '../scope-state';
import { addDetails } from './add-details';
import { readMereDetails } from './read-told-details';

/**
 * A detail that nobody had asked for, such as an order's number after an answer, is no question: it is kept, and
 * whoever gives one for their open request is offered a person, who alone can look into it, and gets one with the
 * next. So is who was asked which article they mean: they have a case of their own. True when the message was such a
 * one.
 */
export async function noteMereDetail(dc: DialogContext, services: BotServices): Promise<boolean> {
  const { context } = dc;
  const { text } = scopeOf(context).activity;
  const found = readMereDetails(text, services);
  if (found === null && !isMereAddress(text) && !namesAnother(text)) return false;
  addDetails(context, found ?? {});
  const texts = textsFor(context);
  const { current: standing } = requestsOf(context);
  // No detail is kept for an address, nor for somebody else's name: whoever takes over reads it in the request.
  const current = standing !== null && found === null ? joinWords(standing, text) : standing;
  if (current !== standing) keepRequests(context, { current });
  if (current !== null && isOfferedForDetail(dc)) {
    await dc.cancelAllDialogs();
    await handOver(context, services, { reason: 'needs-person', words: current });
  } else if (current !== null && dc.activeDialog !== undefined && dc.activeDialog.id !== dialogIds.more) {
    await dc.cancelAllDialogs();
    await dc.beginDialog(dialogIds.offerPerson, { words: current, tries: 1, after: 'detail' });
  } else {
    await say(context, 'detailNoted', texts.detailNoted, {
      plantao: { kind: 'acknowledged' },
      choices: [texts.choices.person],
    });
  }
  return true;
}
