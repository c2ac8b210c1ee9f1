/** @jsxImportSource preact */
import type { ConversationStatus } from '../transcript/derive-status';
import { useChat, useChatState, useTexts } from './chat-context';
import { Icon } from './icons';

/** Who the customer talks with, the language, and the way out. */
export function Header({
  name,
  framed,
  status,
}: {
  name?: string;
  framed: boolean;
  status: ConversationStatus;
}) {
  const chat = useChat();
  const texts = useTexts();
  const { locale } = useChatState();
  const title = name ?? texts.title;
  const other = locale === 'pt-BR' ? 'en' : 'pt-BR';
  return (
    <header class="header">
      <span class="avatar" aria-hidden="true">
        {(status.agentName ?? title).charAt(0).toUpperCase()}
      </span>
      <div class="heading">
        <h1>{title}</h1>
        <p>{describe(status, texts)}</p>
      </div>
      <button type="button" class="quiet" lang={other} onClick={() => chat.setLocale(other)}>
        {texts.otherLanguage}
      </button>
      {framed && (
        <button type="button" class="quiet square" aria-label={texts.minimise} onClick={() => chat.close()}>
          <Icon name="minimise" />
        </button>
      )}
    </header>
  );
}

function describe({ phase, agentName }: ConversationStatus, texts: ReturnType<typeof useTexts>): string {
  if (phase === 'agent')
    return agentName === undefined ? texts.personHere : `${agentName} · ${texts.personHere}`;
  if (phase === 'queue' || phase === 'out-of-hours') return texts.inQueue;
  return phase === 'closed' ? texts.closed : `Lia · ${texts.assistant}`;
}
