import type { CloseInput } from '../../contracts/conversation';
import { closeConversation } from '../../conversations/close-conversation';
import { andThen, step, type Transition } from '../../conversations/transition';
import { type Actor, mustBeOpen, mustControl } from '../actor';
import type { HandoffTexts } from '../handoff-texts';
import { noteBy } from './write-note';

/** The owner, or a supervisor, closes the conversation. Spam is told nothing and asked nothing. */
export function closeByAgent(actor: Actor, input: CloseInput, texts: HandoffTexts): Transition {
  return (conversation, now) => {
    mustBeOpen(conversation);
    mustControl(actor, conversation);
    const { resolution, note } = input;
    const isSpam = resolution === 'spam';
    const farewell = isSpam ? [] : [texts.closed(conversation, resolution), texts.survey(conversation)];
    const text = note?.trim() ?? '';
    const closed = closeConversation(
      conversation,
      {
        reason: 'agent',
        resolution,
        by: actor.name,
        ...(text === '' ? {} : { note: text }),
        farewell,
      },
      now,
    );
    if (text === '') return closed;
    return andThen(closed, (after) => step(after, {}, [noteBy(actor, text)]));
  };
}
