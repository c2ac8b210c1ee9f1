import { dialogIds } from '../dialog-ids';
import { offerPerson } from '../handing-over/offer-person-dialog';
import { saysMisunderstood } from '../hearing/misunderstood';
import { besidesRefusedPerson } from '../hearing/person-refused';
import { saysWorry } from '../hearing/worry';
import type { Message } from '../message';
import { say, textsFor } from '../say';
import { requestsOf } from '../scope-state';

/**
 * What is said of the talk rather than of the matter: that the bot has misunderstood, that it is to call nobody, or
 * that somebody worries. True when the message was such a one.
 */
export async function heedTalkItself({ dc, text }: Message): Promise<boolean> {
  const { context } = dc;
  const { current } = requestsOf(context);
  // To "was this what you needed?" it is a no.
  if (saysMisunderstood(text) && dc.activeDialog?.id !== dialogIds.feedback) {
    await offerPerson(dc, current ?? text, 'misunderstood');
    return true;
  }
  if (besidesRefusedPerson(text) !== null) {
    await dc.cancelAllDialogs();
    await say(context, 'nobodyCalled', textsFor(context).nobodyCalled, { plantao: { kind: 'acknowledged' } });
    return true;
  }
  if (current !== null && saysWorry(text) && dc.activeDialog?.id !== dialogIds.intake) {
    await offerPerson(dc, current, 'worry');
    return true;
  }
  return false;
}
