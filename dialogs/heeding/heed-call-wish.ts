import { dialogIds } from '../dialog-ids';
import { readCallWish } from '../hearing/call-wish';
import type { Message } from '../message';
import { tellsTimeOfCall } from './tells-time-of-call';

/** Who wishes to be called is asked when, unless they have said it. */
export async function heedCallWish(message: Message): Promise<boolean> {
  const { dc, text } = message;
  if (tellsTimeOfCall(message)) return false;
  const wish = readCallWish(text);
  if (wish === null) return false;
  await dc.cancelAllDialogs();
  await dc.beginDialog(dialogIds.callback, wish === 'timed' ? { wish: text } : undefined);
  return true;
}
