import type { TurnContext } from 'botbuilder';
import type { PrivacyKind } from '../../contracts/privacy';
import type { BotServices } from '../bot-services';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';
import { askTeam, askToConfirm, giveCopy, mostProofTries } from './answer-privacy';
import { keepPrivacy } from './privacy-state';

const plantao = { kind: 'privacy' } as const;

/** The details by which somebody shows that other conversations are theirs. False where the message has none. */
export async function readProof(
  context: TurnContext,
  services: BotServices,
  text: string,
  { kind, tries }: { kind: PrivacyKind; tries: number },
): Promise<boolean> {
  const { email, cpf, 'order-number': order } = services.findDetails(text);
  if (email === undefined && cpf === undefined && order === undefined) return false;
  const texts = textsFor(context);
  if (email === undefined || (cpf === undefined && order === undefined)) {
    await say(context, 'privacyProofBoth', texts.privacyProofBoth, {
      plantao,
      choices: [texts.choices.keepData],
    });
    keepPrivacy(context, { asked: 'proof', kind, others: [], tries });
    return true;
  }
  const { channel, threadId } = scopeOf(context).conversation;
  const numbers = {
    ...(cpf === undefined ? {} : { cpf }),
    ...(order === undefined ? {} : { 'order-number': order }),
  };
  const others = await services.provePerson({ channel, threadId, email, numbers });
  if (others.length > 0) {
    await (kind === 'access' ? giveCopy(context, others) : askToConfirm(context, others));
    return true;
  }
  const tried = tries + 1;
  if (tried >= mostProofTries) {
    await askTeam(context, kind);
    keepPrivacy(context, { asked: 'more', kind, others: [], tries: tried });
    return true;
  }
  await say(context, 'privacyNotProven', texts.privacyNotProven, {
    plantao,
    choices: [texts.choices.keepData],
  });
  keepPrivacy(context, { asked: 'proof', kind, others: [], tries: tried });
  return true;
}
