import { randomUUID } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import type { PrivacyKind } from '../../contracts/privacy';
import { askPrivacy } from '../../conversations/ask-privacy';
import { beginErasure } from '../../conversations/erase-conversation';
import { andThen } from '../../conversations/transition';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';
import type { TurnScope } from '../turn-scope';
import { keepPrivacy, proofTries } from './privacy-state';

const plantao = { kind: 'privacy' } as const;

/**
 * Whether who writes is who the conversation is with, and from the one chat that it is in: on some channels several
 * people write in one chat, or a sender's id is what they say it is.
 */
export function isOwnChat({ activity, conversation }: TurnScope): boolean {
  return activity.from.id === conversation.customer.id && conversation.severalPlaces !== true;
}

function note(context: TurnContext, kind: PrivacyKind, others: readonly string[], isUnproven: boolean): void {
  const id = randomUUID();
  scopeOf(context).change((conversation, at) => {
    const threads = [conversation.threadId, ...others];
    return askPrivacy(conversation, { id, kind, threads, isUnproven, at }, at);
  });
}

/** The copy comes by itself, once it is made. */
export async function giveCopy(context: TurnContext, others: string[]): Promise<void> {
  const texts = textsFor(context);
  const { otherChats, eraseData } = texts.choices;
  await say(context, 'privacyCopyComing', texts.privacyCopyComing, {
    plantao,
    choices: others.length === 0 ? [otherChats, eraseData] : [eraseData],
  });
  note(context, 'access', others, false);
  keepPrivacy(context, { asked: 'more', kind: 'access', others, tries: proofTries(context) });
}

/** Says what goes and what stays, and asks once. */
export async function askToConfirm(context: TurnContext, others: string[]): Promise<void> {
  const texts = textsFor(context);
  const { eraseAll, keepData, otherChats } = texts.choices;
  if (others.length === 0) {
    await say(context, 'privacyAskErase', texts.privacyAskErase, {
      plantao,
      choices: [eraseAll, otherChats, keepData],
    });
  } else {
    const lines = texts.privacyAskEraseProven.map((word) => word({ others: others.length }));
    await say(context, 'privacyAskEraseProven', lines, { plantao, choices: [eraseAll, keepData] });
  }
  keepPrivacy(context, { asked: 'confirm', kind: 'erasure', others, tries: proofTries(context) });
}

/** Says goodbye and closes for good; the erasing itself comes right after. */
export async function erase(context: TurnContext, others: readonly string[]): Promise<void> {
  await say(context, 'privacyErasing', textsFor(context).privacyErasing, { plantao });
  note(context, 'erasure', others, false);
  scopeOf(context).change((conversation, at) =>
    andThen(
      { conversation, append: [] },
      (open) => beginErasure(open, at) ?? { conversation: open, append: [] },
    ),
  );
}

/** What cannot be proven here is for people to decide. */
export async function askTeam(context: TurnContext, kind: PrivacyKind): Promise<void> {
  await say(context, 'privacyToPeople', textsFor(context).privacyToPeople, { plantao });
  note(context, kind, [], true);
}

/** How often proof may be tried in one conversation. */
export const mostProofTries = 3;

export async function askForProof(context: TurnContext, { kind }: { kind: PrivacyKind }): Promise<void> {
  const tries = proofTries(context);
  if (tries >= mostProofTries) return askTeam(context, kind);
  const texts = textsFor(context);
  await say(context, 'privacyAskProof', texts.privacyAskProof, {
    plantao,
    choices: [texts.choices.keepData],
  });
  keepPrivacy(context, { asked: 'proof', kind, others: [], tries });
}
