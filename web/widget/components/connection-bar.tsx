/** @jsxImportSource preact */
import { useChatState, useTexts } from './chat-context';
import { useLater } from './use-later';

const troubleShownAfterMs = 1_500;

/** Says when messages cannot come or go; a short trouble is not worth a word. */
export function ConnectionBar() {
  const { connection, lost } = useChatState();
  const texts = useTexts();
  const trouble = useLater(connection === 'reconnecting' || connection === 'connecting', troubleShownAfterMs);
  const text =
    connection === 'offline'
      ? texts.offline
      : trouble
        ? texts[connection === 'connecting' ? 'connecting' : 'reconnecting']
        : lost
          ? texts.lost
          : '';
  return (
    <div class="connection" role="status">
      {text !== '' && <p class={connection === 'online' ? 'bar' : 'bar warn'}>{text}</p>}
    </div>
  );
}
