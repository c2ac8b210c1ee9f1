/** @jsxImportSource preact */
import { offeredChoices } from '../transcript/offered-choices';
import type { Entry } from '../transcript/transcript';
import { useChat, useTexts } from './chat-context';
import { followableHref } from './followable-href';

/** The answers that the bot offers to its last message; the way to a person has its own place below. */
export function Suggestions({ last }: { last: Entry | undefined }) {
  const chat = useChat();
  const texts = useTexts();
  // The survey has a panel of its own; its choices are for channels that have none.
  if (last?.note?.kind === 'survey') return null;
  const actions = offeredChoices(last?.suggestedActions ?? []);
  if (actions.length === 0) return null;
  const choices = last?.note?.kind === 'clarify';
  return (
    <fieldset class={choices ? 'suggestions choices' : 'suggestions'}>
      <legend class="sr-only">{texts.suggestions}</legend>
      {actions.map((action) => {
        const href = action.type === 'openUrl' ? followableHref(action.value) : null;
        return href === null ? (
          <button key={action.title} type="button" class="chip" onClick={() => chat.press(action)}>
            {action.title}
          </button>
        ) : (
          <a key={action.title} class="chip" href={href} target="_blank" rel="noopener noreferrer">
            {action.title}
          </a>
        );
      })}
    </fieldset>
  );
}
