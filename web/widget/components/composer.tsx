/** @jsxImportSource preact */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { acceptedTypes } from '../chat/check-files';
import type { ConversationStatus } from '../transcript/derive-status';
import { useChat, useChatState, useTexts } from './chat-context';
import { FileTray } from './file-tray';
import { Icon } from './icons';
import { loadMarkdown } from './lazy-markdown';
import { useFiles } from './use-files';

/** The longest message that the server takes, in characters (contracts/conversation.ts). */
const maxMessageLength = 20_000;
const coarse = matchMedia('(pointer: coarse)');

/** Where the customer writes, attaches, and asks for a person. */
export function Composer({ status }: { status: ConversationStatus }) {
  const chat = useChat();
  const texts = useTexts();
  const { draft, visible } = useChatState();
  const input = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { files, faults, add, remove, clear } = useFiles(texts);
  const over = draft.length - maxMessageLength;
  const sendable = (draft.trim() !== '' || files.length > 0) && over <= 0;
  const personNear = status.phase === 'agent' || status.phase === 'queue' || status.phase === 'out-of-hours';

  useEffect(() => {
    // On a phone the keyboard would cover the conversation that they came to read, and a window that opened by
    // itself must not take the focus from the page.
    if (visible && !coarse.matches && document.hasFocus()) input.current?.focus();
  }, [visible]);

  useLayoutEffect(() => grow(input.current), [draft]);

  const send = () => {
    if (!sendable) return;
    chat.send(
      draft,
      files.map(({ file }) => file),
    );
    chat.write('');
    clear();
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || coarse.matches) return;
    event.preventDefault();
    send();
  };
  const onInput = (text: string) => {
    // An answer with Markdown will come: fetch its reader while they write.
    if (draft === '') loadMarkdown().catch(() => {});
    chat.write(text);
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = [...(event.clipboardData?.files ?? [])];
    if (pasted.length === 0) return;
    event.preventDefault();
    add(pasted);
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {!personNear && (
        <button type="button" class="chip person" onClick={() => chat.send(texts.wantPersonSaid)}>
          <Icon name="person" />
          {texts.wantPerson}
        </button>
      )}
      {files.length > 0 && <FileTray files={files} onRemove={remove} />}
      <div role="alert">
        {[...faults, ...(over > 0 ? [texts.tooLong(over)] : [])].map((fault) => (
          <p key={fault} class="fault">
            {fault}
          </p>
        ))}
      </div>
      <div class="row">
        <button
          type="button"
          class="quiet square"
          aria-label={texts.attach}
          onClick={() => picker.current?.click()}
        >
          <Icon name="attach" />
        </button>
        <input
          ref={picker}
          type="file"
          accept={acceptedTypes}
          multiple
          hidden
          onChange={(event) => {
            add([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
        <textarea
          ref={input}
          rows={1}
          aria-label={texts.composer}
          placeholder={status.phase === 'closed' ? texts.placeholderClosed : texts.placeholder}
          value={draft}
          enterkeyhint={coarse.matches ? 'enter' : 'send'}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        <button type="submit" class="primary square" aria-label={texts.send} disabled={!sendable}>
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
}

function grow(input: HTMLTextAreaElement | null): void {
  if (input === null) return;
  input.style.height = 'auto';
  if (input.scrollHeight > 0) input.style.height = `${Math.min(input.scrollHeight + 2, 140)}px`;
}
