import type { TurnContext } from 'botbuilder';
import type { DetailKind } from '../../contracts/category';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';
import type { Texts } from '../texts/texts';
import { wordList } from '../texts/word-values';

/** What the intake says expects a detail: it can be done without, and so can the bot. */
async function sayExpecting(context: TurnContext, line: string, wordings: readonly string[]): Promise<void> {
  const { choices } = textsFor(context);
  await say(context, line, wordings, {
    plantao: { kind: 'intake' },
    choices: [choices.skip, choices.person],
  });
}

/** Asks for a detail; `backTo`: how the question is led back to after something else. */
export async function askDetail(
  context: TurnContext,
  kind: DetailKind,
  backTo: Texts['backTo'] = [],
): Promise<void> {
  const wordings = textsFor(context).askDetail[kind].map(
    (question, at) => backTo[at % backTo.length]?.({ question }) ?? question,
  );
  await sayExpecting(context, `ask-${kind}`, wordings);
}

/** Confirms other details by their names, and asks for the one that is still wanted. */
export async function askAfterOthers(
  context: TurnContext,
  asking: DetailKind,
  told: readonly DetailKind[],
): Promise<void> {
  const { theDetail, gotInstead } = textsFor(context);
  const details = wordList(
    told.map((kind) => theDetail[kind]),
    scopeOf(context).conversation.locale,
  );
  const backTo = gotInstead.map(
    (word) =>
      ({ question }: { question: string }) =>
        word({ details, question }),
  );
  await askDetail(context, asking, backTo);
}

/** Says that what was told is none of the kind. */
export async function sayInvalid(context: TurnContext, kind: DetailKind): Promise<void> {
  await sayExpecting(context, `invalid-${kind}`, textsFor(context).invalidDetail[kind]);
}

/** Says of a CPF that nobody had asked for that it cannot be right. */
export async function sayWrongCpf(context: TurnContext): Promise<void> {
  const { wrongCpf, choices } = textsFor(context);
  await say(context, 'wrongCpf', wrongCpf, { plantao: { kind: 'acknowledged' }, choices: [choices.person] });
}

/** Says what a detail is for and where it is found, with the question for it. */
export async function sayAboutDetail(context: TurnContext, kind: DetailKind): Promise<void> {
  await sayExpecting(context, `about-${kind}`, textsFor(context).aboutDetail[kind]);
}

/** Has the customer go ahead who asks whether they may. */
export async function sayGoAhead(context: TurnContext): Promise<void> {
  await sayExpecting(context, 'goAhead', textsFor(context).goAhead);
}

/** Says that it goes on without a detail: it was refused, or something else was told in its place, which is kept. */
export async function sayWithout(
  context: TurnContext,
  kind: DetailKind,
  why: 'refused' | 'noted',
): Promise<void> {
  const { theDetail, withoutDetail, notedWithout } = textsFor(context);
  const detail = theDetail[kind];
  const wordings = why === 'refused' ? withoutDetail : notedWithout.map((word) => word({ detail }));
  const line = why === 'refused' ? 'withoutDetail' : 'notedWithout';
  await say(context, line, wordings, { plantao: { kind: 'intake' } });
}
