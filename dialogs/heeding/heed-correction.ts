import { dialogIds } from '../dialog-ids';
import { certainCategory } from '../handing-over/certainty';
import { offerPerson } from '../handing-over/offer-person-dialog';
import { contentWords } from '../hearing/content-words';
import { readCorrection } from '../hearing/corrected-matter';
import { asksOn } from '../hearing/follow-up';
import { isWish } from '../hearing/wish';
import type { Message } from '../message';
import { scopeOf } from '../scope-state';
import { takeRequests } from './take-requests';

/** "Não é andamento, é que veio sem a tampa": what the bot took it for is let go, and what is meant is the request. */
export async function heedCorrection(message: Message): Promise<boolean> {
  const { dc, services, text } = message;
  const correction = readCorrection(text);
  if (correction === null || dc.activeDialog === undefined || dc.activeDialog.id === dialogIds.callback) {
    return false;
  }
  const { triage, locale } = scopeOf(dc.context).conversation;
  const { denied, isAny, meant } = correction;
  const names = (category: string | null | undefined) => {
    const words = new Set(contentWords(category ?? '', locale));
    return contentWords(denied, locale).some((word) => words.has(word));
  };
  const { category, name, confidence } = services.classifyLocally(meant);
  // What they have just said it is not is not said to them once more.
  if (names(name)) {
    await dc.cancelAllDialogs();
    await offerPerson(dc, meant, 'misunderstood');
    return true;
  }
  const isOther = confidence >= certainCategory && category !== (triage?.category ?? null);
  const isDenied = isAny || names(triage?.categoryName);
  if (!(isOther || isDenied || asksOn(meant) || isWish(meant))) return false;
  await dc.cancelAllDialogs();
  return takeRequests({ ...message, text: meant });
}
