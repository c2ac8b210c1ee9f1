import type { TurnContext } from 'botbuilder';
import type { DialogContext } from 'botbuilder-dialogs';
import type { SmallTalk } from '../../contracts/category';
import { closeConversation } from '../../conversations/close-conversation';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';
import { firstName } from '../texts/word-values';

/** Answers small talk as a person would. A goodbye closes a conversation that nothing is left to do in. */
export async function answerSmallTalk(context: TurnContext, smallTalk: SmallTalk): Promise<void> {
  const scope = scopeOf(context);
  const texts = textsFor(context);
  const name = firstName(scope.conversation.customer.name);
  const lines = {
    greeting: name === null ? texts.greeting : texts.greetingByName.map((word) => word({ name })),
    thanks: texts.thanks,
    goodbye: texts.goodbye,
    'how-are-you': texts.howAreYou,
    'who-are-you': texts.whoAreYou,
    languages: texts.languages,
    compliment: texts.compliment,
  };
  await say(context, smallTalk, lines[smallTalk], {
    plantao: { kind: 'smalltalk' },
    choices: smallTalk === 'goodbye' ? [] : [texts.choices.person],
  });
  if (smallTalk === 'goodbye' && scope.conversation.status === 'open') {
    scope.change((conversation, now) =>
      closeConversation(conversation, { reason: 'customer', resolution: null, by: null, farewell: [] }, now),
    );
  }
}

/** Small talk while a question of ours waits: a short answer, and the question again. */
export async function chatAndAskAgain(dc: DialogContext, smallTalk: SmallTalk): Promise<void> {
  const { context } = dc;
  const texts = textsFor(context);
  const line =
    smallTalk === 'who-are-you'
      ? 'whoAreYou'
      : smallTalk === 'languages'
        ? 'languages'
        : smallTalk === 'thanks' || smallTalk === 'compliment'
          ? 'thanks'
          : 'briefHello';
  await say(context, line, texts[line], { plantao: { kind: 'smalltalk' } });
  await dc.repromptDialog();
}
