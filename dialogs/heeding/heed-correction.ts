import { dialogIds } from '../dialog-ids';
import { contentWords } from '../hearing/content-words';
import { readCorrection } from '../hearing/corrected-matter';
import { asksOn } from '../hearing/follow-up';
import { isWish } from '../hearing/wish';
import { certainCategory } from '../intake/take-in';
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
  const taken = new Set(contentWords(triage?.categoryName ?? '', locale));
  const { category, confidence } = services.classifyLocally(meant);
  const isOther = confidence >= certainCategory && category !== (triage?.category ?? null);
  const isDenied = isAny || contentWords(denied, locale).some((word) => taken.has(word));
  if (!(isOther || isDenied || asksOn(meant) || isWish(meant))) return false;
  await dc.cancelAllDialogs();
  return takeRequests({ ...message, text: meant });
}
