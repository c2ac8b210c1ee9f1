/** @jsxImportSource preact */
import { formatDay, formatTime } from '../texts/format';
import type { EntryGroup } from '../transcript/group-entries';
import type { Receipt } from '../transcript/read-receipts';
import type { Entry } from '../transcript/transcript';
import { useChatState, useTexts } from './chat-context';
import { Message } from './message';
import { dividerId } from './use-scroll';

interface MessageGroupProps {
  group: EntryGroup;
  /** Where the customer's last message stands; given to the group that holds it. */
  receipt?: Receipt;
}

/** Messages of one sender, with the day and the divider above them where they open one. */
export function MessageGroup({ group, receipt }: MessageGroupProps) {
  const { locale } = useChatState();
  const texts = useTexts();
  const last = group.entries.at(-1);
  return (
    <li class={`group ${group.from}`}>
      {group.newDay !== undefined && <p class="day">{formatDay(locale, texts, group.newDay, Date.now())}</p>}
      {group.unreadFrom && (
        <p class="divider" id={dividerId}>
          <span>{texts.newMessages}</span>
        </p>
      )}
      {group.from === 'system' ? (
        group.entries.map((entry) => (
          <p key={entry.key} id={entry.key} class="event">
            {entry.text || describeEvent(entry, texts)}
          </p>
        ))
      ) : (
        <>
          <p class={group.from === 'customer' ? 'sr-only' : 'sender'}>
            {group.from === 'customer' ? texts.you : group.name || texts.title}
          </p>
          {group.entries.map((entry) => (
            <Message key={entry.key} entry={entry} />
          ))}
          {last !== undefined && (
            <p class="time">
              <time dateTime={new Date(last.at).toISOString()}>{formatTime(locale, last.at)}</time>
              {receipt !== undefined && receipt !== 'failed' && (
                <span class="receipt"> {texts[receipt]}</span>
              )}
            </p>
          )}
        </>
      )}
    </li>
  );
}

function describeEvent(entry: Entry, texts: ReturnType<typeof useTexts>): string {
  switch (entry.note?.kind) {
    case 'agent-joined':
      return texts.joined(entry.name);
    case 'transferred':
      return texts.transferred;
    case 'reopened':
      return texts.reopened;
    default:
      return texts.closed;
  }
}
