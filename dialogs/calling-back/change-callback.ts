import type { TurnContext } from 'botbuilder';
import type { Signals } from '../../contracts/category';
import { step } from '../../conversations/transition';
import { asksQuestion } from '../hearing/asks-question';
import { readCallWish } from '../hearing/call-wish';
import { namesTime } from '../hearing/names-time';
import { fullWords, plainWords, saysOnly } from '../hearing/plain-words';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';
import { keepCallback, noteCallback } from './note-callback';

const cancelsCall =
  /^(?:(?:nao|por favor|pode|podem|quero|entao|please) )*(?:cancela|cancelar|cancelem|desmarca|desmarcar|desmarquem|nao (?:precisa|precisam) (?:mais )?(?:me )?ligar|cancel|(?:dont|do not|no need to) call)(?: (?:a|o|the|my|me|minha|esse|essa|this|that))?(?: (?:ligacao|chamada|horario|retorno|call|call ?back|appointment))?(?: (?:mais|any ?more|obrigad[oa]|thanks))*$/;
/** The call is wanted at once: here is where a person answers next. */
export const atOnce =
  /^(?:(?:pode ser|pode|quero|ja|e|e ja) )?(?:agora|agora mesmo|ja|imediatamente|now|right now|right away|immediately|asap)$/;
const mostWordsOfTime = 8;

/**
 * Somebody in the queue says when they want to be called, or of a promised call that it is to be at another time or not
 * at all.
 *
 * @returns whether that was it
 */
export async function changeCallback(
  context: TurnContext,
  { smallTalk, wantsPerson, anger }: Signals,
): Promise<boolean> {
  const { conversation, activity, change } = scopeOf(context);
  const { text } = activity;
  const wish = readCallWish(text);
  if (wish === 'timed') {
    await noteCallback(context, text);
    return true;
  }
  if (conversation.callback === null) return wish === 'untimed' && askForTime(context, text);
  if (cancelsCall.test(fullWords(text)) || saysOnly(text, atOnce)) {
    const { callbackCancelled } = textsFor(context);
    await say(context, 'callbackCancelled', callbackCancelled, { plantao: { kind: 'acknowledged' } });
    change((current) => step(current, { callback: null }));
    return true;
  }
  if (smallTalk !== null || wantsPerson || anger) return false;
  if (!namesTime(text) || asksQuestion(text) || plainWords(text).split(' ').length > mostWordsOfTime)
    return false;
  await noteCallback(context, text);
  return true;
}

/** A wish without its time is kept for the team as it is, and what they say next may be the time. */
async function askForTime(context: TurnContext, wish: string): Promise<true> {
  const { callbackAsk } = textsFor(context);
  keepCallback(context, wish);
  await say(context, 'callbackAsk', callbackAsk, { plantao: { kind: 'acknowledged' } });
  return true;
}
