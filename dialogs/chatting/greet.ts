import type { NewActivity } from '../../conversations/activity';
import { botAuthor } from '../../conversations/bot-author';
import { step, type Transition } from '../../conversations/transition';
import { pickWording } from '../texts/pick-wording';
import { textsOf } from '../texts/texts-of';
import { firstName } from '../texts/word-values';

/** The first words of a conversation. Null when something was said already. */
export function greet(): Transition {
  return (conversation) => {
    if (conversation.seq > conversation.firstSeq) return null;
    const texts = textsOf[conversation.locale];
    const name = firstName(conversation.customer.name);
    const lines = name === null ? texts.greeting : texts.greetingByName.map((word) => word({ name }));
    const { text, lastTexts } = pickWording(conversation, 'greeting', lines);
    const greeting: NewActivity = {
      from: botAuthor,
      text,
      plantao: { kind: 'greeting' },
      suggestedActions: [texts.choices.person],
    };
    return step(conversation, { lastTexts }, [greeting]);
  };
}
