import type { SecondCallRules } from '../../conversations/absence/answer-second-call';
import { botAuthor } from '../../conversations/bot-author';
import { pickWording } from '../texts/pick-wording';
import { textsOf } from '../texts/texts-of';
import { asWritten } from '../texts/word-values';
import { readSecondCall } from './read-second-call';

const compose: SecondCallRules['compose'] = (conversation, answer) => {
  const texts = textsOf[conversation.locale];
  if (answer.kind === 'leave') {
    const { text, lastTexts } = pickWording(conversation, 'leftIt', texts.leftIt);
    return { message: { from: botAuthor, text, plantao: { kind: 'closed' } }, lastTexts };
  }
  const { wish } = answer;
  const asked = wish === null;
  const { text, lastTexts } = asked
    ? pickWording(conversation, 'callbackAsk', texts.callbackAsk)
    : pickWording(
        conversation,
        'callbackNoted',
        texts.callbackNoted.map((word) => word({ wish: asWritten(wish) })),
      );
  const { goOn, leaveIt } = texts.choices;
  return {
    message: {
      from: botAuthor,
      text,
      plantao: { kind: 'acknowledged' },
      ...(asked ? { suggestedActions: [goOn, leaveIt] } : {}),
    },
    lastTexts,
  };
};

/** How the second call's choices are read and answered while an agent has the conversation. */
export const secondCallWords = { read: readSecondCall, compose } as const;
