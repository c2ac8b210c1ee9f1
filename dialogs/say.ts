import type { TurnContext } from 'botbuilder';
import type { PlantaoData } from '../contracts/activity';
import { step } from '../conversations/transition';
import { scopeOf } from './scope-state';
import { pickWording } from './texts/pick-wording';
import type { Texts } from './texts/texts';
import { textsOf } from './texts/texts-of';

/** The texts in the customer's language. */
export function textsFor(context: TurnContext): Texts {
  return textsOf[scopeOf(context).conversation.locale];
}

interface Manner {
  plantao: PlantaoData;
  /** Choices as plain texts, so that each can also be typed. */
  choices?: readonly string[];
  /** Markdown before the line, such as an article's answer. */
  before?: string;
}

/** Says one line in its next wording. `line` names it, so that the wording after this one differs. */
export async function say(
  context: TurnContext,
  line: string,
  wordings: readonly string[],
  { plantao, choices = [], before }: Manner,
): Promise<void> {
  const scope = scopeOf(context);
  const { text } = pickWording(scope.conversation, line, wordings);
  scope.change((conversation) =>
    step(conversation, { lastTexts: pickWording(conversation, line, wordings).lastTexts }),
  );
  await context.sendActivity({
    type: 'message',
    text: before === undefined ? text : `${before}\n\n${text}`,
    channelData: { plantao },
    ...(choices.length === 0
      ? {}
      : {
          suggestedActions: {
            to: [],
            actions: choices.map((choice) => ({ type: 'imBack', title: choice, value: choice })),
          },
        }),
  });
}
