import { Fragment, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityView } from '../../../../contracts/activity';
import type { ConversationDetail } from '../../../../contracts/conversation';
import { useFormats } from '../../lib/use-formats';
import { useNow } from '../../lib/use-now';
import { Icon } from '../../ui/icon';
import { Announcer } from './announcer';
import { isJoined } from './group-entries';
import type { Outgoing } from './outbox';
import { OutgoingBubble } from './outgoing-bubble';
import { TranscriptEntry } from './transcript-entry';
import { useTranscriptScroll } from './use-transcript-scroll';

interface TranscriptProps {
  id: string;
  items: ActivityView[];
  outgoing: Outgoing[];
  conversation: Pick<ConversationDetail, 'status' | 'allowed'>;
  staffId: string;
  onRetry: (clientId: string, force: boolean) => void;
  onDrop: (clientId: string) => void;
  onEdit: (entry: Outgoing) => void;
}

export function Transcript(props: TranscriptProps) {
  const { id, items, outgoing, staffId } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const now = useNow();
  const scroller = useRef<HTMLElement>(null);
  const { divider, unseen, jump, away } = useTranscriptScroll(scroller, id, items, outgoing.length, staffId);

  return (
    <div className="transcript-box">
      <Announcer items={items} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="transcript" ref={scroller} tabIndex={0} aria-label={t('conversation.transcript')}>
        <div className="transcript-content">
          {items.map((entry, index) => {
            const before = items[index - 1];
            const newDay = before === undefined || !formats.sameDay(before.at, entry.at);
            return (
              <Fragment key={entry.id}>
                {newDay ? <p className="day-line small muted">{formats.day(entry.at, now)}</p> : null}
                {divider === entry.seq ? (
                  <p className="new-line small">
                    <span>{t('conversation.newMessages')}</span>
                  </p>
                ) : null}
                <TranscriptEntry
                  entry={entry}
                  staffId={staffId}
                  joined={!newDay && divider !== entry.seq && isJoined(before, entry)}
                />
              </Fragment>
            );
          })}
          {outgoing.map((entry) => (
            <OutgoingBubble
              key={entry.clientId}
              entry={entry}
              items={items}
              conversation={props.conversation}
              staffId={staffId}
              onRetry={props.onRetry}
              onDrop={props.onDrop}
              onEdit={props.onEdit}
            />
          ))}
        </div>
      </section>
      {away ? (
        <button type="button" className="news-button jump-button" onClick={jump}>
          <Icon name="down" size={14} /> {t('conversation.jump', { count: unseen })}
        </button>
      ) : null}
    </div>
  );
}
