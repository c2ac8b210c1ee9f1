import type { DialogContext } from 'botbuilder-dialogs';
import { dialogIds } from '../dialog-ids';
import { declinesAndTells, declinesDetail } from '../hearing/declines-detail';
import { joinWords } from '../hearing/join-words';
import { say, textsFor } from '../say';
import { keepRequests, requestsOf, scopeOf } from '../scope-state';

/**
 * Who will not give a detail that nobody waits for hears that it is not needed; with a request that is open they are
 * offered a person. It is no question, and nothing is looked up. True when the message was such a one.
 */
export async function heedDeclinedDetail(dc: DialogContext): Promise<boolean> {
  const { context } = dc;
  const { text } = scopeOf(context).activity;
  const isMere = declinesDetail(text);
  const { current } = requestsOf(context);
  if (current !== null && dc.activeDialog !== undefined && dc.activeDialog.id !== dialogIds.more) {
    if (!isMere && !declinesAndTells(text)) return false;
    const words = isMere ? current : joinWords(current, text);
    keepRequests(context, { current: words });
    await dc.cancelAllDialogs();
    await dc.beginDialog(dialogIds.offerPerson, { words, tries: 1, after: 'declined' });
    return true;
  }
  if (!isMere) return false;
  const { detailDeclined, choices } = textsFor(context);
  await say(context, 'detailDeclined', detailDeclined, {
    plantao: { kind: 'acknowledged' },
    choices: [choices.person],
  });
  return true;
}
