/** @jsxImportSource preact */
import { useEffect } from 'preact/hooks';
import type { Chat } from '../chat/chat';
import { deriveStatus, withPlace, withSignOfLife } from '../transcript/derive-status';
import { Announcer } from './announcer';
import { ChatContext, useChat, useChatState, useTexts } from './chat-context';
import { Composer } from './composer';
import { ConnectionBar } from './connection-bar';
import { Header } from './header';
import { StatusStrip } from './status-strip';
import { Survey } from './survey';
import { TranscriptView } from './transcript-view';

/** The whole chat. */
export function ChatApp({ chat }: { chat: Chat }) {
  return (
    <ChatContext.Provider value={chat}>
      <ChatView />
    </ChatContext.Provider>
  );
}

function ChatView() {
  const chat = useChat();
  const texts = useTexts();
  const { transcript, locale, surveyedId, surveyThanks, typedAt, place } = useChatState();
  const { framed, config } = chat.host;
  const said = withPlace(deriveStatus(transcript), place);
  // Typing is a sign of life that cancels a close; the notice that came before it no longer counts.
  const status = typedAt > lastNoticeAt(transcript.confirmed) ? withSignOfLife(said, said.survey) : said;
  const surveyId = said.survey !== null && said.survey !== surveyedId ? said.survey : null;

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) chat.close();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [chat]);

  return (
    <div class="chat">
      <Header name={config.name} framed={framed} status={status} />
      <main class="conversation">
        <ConnectionBar />
        <TranscriptView />
        <StatusStrip status={status} skewMs={chat.clockSkewMs} />
        {surveyId !== null && <Survey key={surveyId} surveyId={surveyId} />}
        {surveyThanks && surveyId === null && <p class="strip thanks">{texts.surveyThanks}</p>}
        {status.phase === 'closed' && surveyId === null && (
          <div class="strip">
            <button type="button" class="chip" onClick={() => chat.startOver()}>
              {texts.newConversation}
            </button>
          </div>
        )}
        <Composer status={status} />
      </main>
      <Announcer since={chat.openedAt} />
    </div>
  );
}

function lastNoticeAt(entries: readonly { at: number; note?: { closesAt?: string } }[]): number {
  return entries.findLast((entry) => entry.note?.closesAt !== undefined)?.at ?? 0;
}
