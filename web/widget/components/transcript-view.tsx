/** @jsxImportSource preact */
import { useEffect } from 'preact/hooks';
import { listUnread } from '../chat/unread';
import { dayOf } from '../texts/format';
import { groupEntries } from '../transcript/group-entries';
import { readReceipt } from '../transcript/read-receipts';
import { listEntries } from '../transcript/transcript';
import { useChat, useChatState, useTexts } from './chat-context';
import { Icon } from './icons';
import { MessageGroup } from './message-group';
import { Suggestions } from './suggestions';
import { useScroll } from './use-scroll';

/** What was said. A focusable region without live announcements: those have a region of their own. */
export function TranscriptView() {
  const chat = useChat();
  const state = useChatState();
  const texts = useTexts();
  const { scroller, content, atEnd, jump, onScroll } = useScroll(chat, state);
  const { transcript, reading } = state;
  const entries = listEntries(transcript);
  const lastOwn = entries.findLastIndex((entry) => entry.from === 'customer');
  const receipt = lastOwn < 0 ? undefined : readReceipt(entries, lastOwn, transcript.typing !== null);
  const unread = listUnread(entries, reading.seenKey).length;

  useEffect(() => {
    if (transcript.typing === null) return;
    const timer = setTimeout(
      () => chat.expireTyping(),
      Math.max(0, transcript.typing.until - Date.now()) + 50,
    );
    return () => clearTimeout(timer);
  }, [transcript.typing, chat]);

  return (
    <div class="transcript-frame">
      <section
        class="transcript"
        ref={scroller}
        onScroll={onScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={texts.transcript}
      >
        <div ref={content}>
          <ol class="groups">
            {groupEntries(entries, reading.dividerKey, dayOf).map((group) => (
              <MessageGroup
                key={group.key}
                group={group}
                receipt={holds(group, lastOwn) ? receipt : undefined}
              />
            ))}
          </ol>
          {transcript.typing !== null && (
            <p class="typing">
              <span class="dots" aria-hidden="true">
                <i />
                <i />
                <i />
              </span>
              {texts.typing(transcript.typing.name || texts.title)}
            </p>
          )}
          <Suggestions last={entries.at(-1)} />
        </div>
      </section>
      {!atEnd && (
        <button
          type="button"
          class="jump"
          onClick={jump}
          aria-label={unread === 0 ? texts.jumpToEnd : undefined}
        >
          {unread > 0 && texts.jump(unread)}
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}

function holds(group: { startIndex: number; entries: readonly unknown[] }, index: number): boolean {
  return index >= group.startIndex && index < group.startIndex + group.entries.length;
}
