import type { TurnContext } from 'botbuilder';
import type { Signals } from '../../contracts/category';
import type { BotServices } from '../bot-services';
import { readBareAnswer } from '../hearing/bare-answer';
import { isChoice } from '../hearing/choices';
import { confirmsErasure, namesErasure } from '../hearing/confirms-erasure';
import { readPrivacyWish } from '../hearing/privacy-wish';
import { takesRequestBack } from '../hearing/wants-to-leave';
import type { Message } from '../message';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';
import { askForProof, askTeam, askToConfirm, erase, giveCopy, isOwnChat } from './answer-privacy';
import { keepPrivacy, waitingPrivacy } from './privacy-state';
import { readProof } from './read-proof';

interface Heard {
  context: TurnContext;
  services: BotServices;
  text: string;
  signals: Signals;
}

/** The answer to what was asked back, if the message is one. */
async function heedAnswer({ context, services, text, signals }: Heard): Promise<boolean> {
  const waiting = waitingPrivacy(context);
  if (waiting === null) return false;
  if (isChoice(text, 'otherChats')) {
    await askForProof(context, waiting);
    return true;
  }
  if (waiting.asked === 'more') {
    // "Apaga tudo" right after the copy is about what it shows; a bare yes is not.
    if (!namesErasure(text)) return false;
    await askToConfirm(context, waiting.others);
    return true;
  }
  const answer = readBareAnswer(text, signals);
  if (answer === 'no' || isChoice(text, 'keepData') || takesRequestBack(text)) {
    const texts = textsFor(context);
    await say(context, 'privacyKept', texts.privacyKept, { plantao: { kind: 'privacy' } });
    keepPrivacy(context, { ...waiting, asked: 'more' });
    return true;
  }
  if (waiting.asked === 'proof') return readProof(context, services, text, waiting);
  if (answer !== 'yes' && !isChoice(text, 'eraseAll') && !confirmsErasure(text)) return false;
  await erase(context, waiting.others);
  return true;
}

/** Who asks for their own data, or that they be erased, whoever is to serve them. */
export async function answerPrivacy(heard: Heard): Promise<boolean> {
  const { context, text } = heard;
  if (await heedAnswer(heard)) return true;
  // Said later than right after the copy, or after something else.
  if (isChoice(text, 'otherChats') && isOwnChat(scopeOf(context))) {
    await askForProof(context, { kind: 'access' });
    return true;
  }
  const kind = isChoice(text, 'eraseData') ? 'erasure' : readPrivacyWish(text);
  if (kind === null) return false;
  if (!isOwnChat(scopeOf(context))) await askTeam(context, kind);
  else if (kind === 'access') await giveCopy(context, []);
  else await askToConfirm(context, []);
  return true;
}

/** To the bot: what waits besides is let go. */
export async function heedPrivacy({ dc, services, text, signals }: Message): Promise<boolean> {
  const isHeard = await answerPrivacy({ context: dc.context, services, text, signals });
  if (isHeard) await dc.cancelAllDialogs();
  return isHeard;
}
