/** @jsxImportSource preact */
import type { Entry } from '../transcript/transcript';
import { Attachments } from './attachments';
import { useChat, useTexts } from './chat-context';
import { MessageText } from './lazy-markdown';

/** One bubble. */
export function Message({ entry }: { entry: Entry }) {
  const chat = useChat();
  const texts = useTexts();
  const failed = entry.delivery === 'failed';
  const uploading = entry.progress !== undefined && entry.delivery === 'sending';
  const percent = Math.round((entry.progress ?? 0) * 100);
  return (
    <div
      id={entry.key}
      class={`message${failed ? ' failed' : ''}${entry.delivery === 'waiting' ? ' unsent' : ''}`}
    >
      {entry.text !== '' && (
        <div class="bubble">
          <MessageText text={entry.text} markdown={entry.markdown} />
        </div>
      )}
      <Attachments entry={entry} />
      {uploading && (
        <progress class="upload" max={100} value={percent} aria-label={texts.uploading(percent)} />
      )}
      {failed && (
        <p class="failure" role="alert">
          {texts.failed}{' '}
          <button type="button" class="link" onClick={() => chat.retry(entry.key)}>
            {texts.tryAgain}
          </button>
          <button type="button" class="link" onClick={() => chat.discard(entry.key)}>
            {texts.discard}
          </button>
        </p>
      )}
    </div>
  );
}
