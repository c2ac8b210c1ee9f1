import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationItem, ConversationView } from '../../../../contracts/conversation';
import { focusWish } from '../../lib/focus-wish';
import { useStore } from '../../lib/store';
import { Icon } from '../../ui/icon';
import { InboxRow } from './inbox-row';
import { useHeldList } from './use-held-list';

interface InboxListProps {
  items: ConversationItem[];
  view: ConversationView;
  search: string;
  selectedId: string | undefined;
  staffId: string;
  /** Called when the end of the list comes into sight. */
  onEnd: () => void;
}

/** The rows, drawn only as far as they are in sight; still while the pointer is over them. */
export function InboxList({ items, view, search, selectedId, staffId, onEnd }: InboxListProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, waiting, gone, still, refresh, handlers } = useHeldList(items);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 86,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
  });
  // Only another choice brings its row into sight; a list that changes by itself does not move.
  const shownFor = useRef<string | undefined>(undefined);
  const selectedAt = rows.findIndex((row) => row.id === selectedId);
  useEffect(() => {
    if (selectedAt < 0 || shownFor.current === selectedId) return;
    shownFor.current = selectedId;
    virtual.scrollToIndex(selectedAt, { align: 'auto' });
  }, [selectedAt, selectedId, virtual]);
  const wish = useStore(focusWish);
  useEffect(() => {
    const tab = document.getElementById(`inbox-panel-${view}`);
    // On a narrow page the list is hidden until the conversation is left.
    if (wish?.at !== 'row' || !tab?.offsetParent) return;
    const index = rows.findIndex((row) => row.id === wish.conversationId);
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
    // Not drawn yet: the next drawing has it.
    if (index >= 0 && !row) virtual.scrollToIndex(index, { align: 'auto' });
    else {
      focusWish.set(null);
      (row ?? tab).focus();
    }
  });
  const last = virtual.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 5) onEnd();
  }, [last, rows.length, onEnd]);

  return (
    <div className="inbox-list-box" {...handlers}>
      {waiting > 0 ? (
        <button type="button" className="news-button new-pill" onClick={refresh}>
          <Icon name="up" size={14} /> {t('inbox.newRows', { count: waiting })}
        </button>
      ) : null}
      <div className="inbox-scroll" ref={scroller}>
        <ul
          className="plain-list inbox-rows"
          style={{ height: virtual.getTotalSize() }}
          aria-label={t('inbox.list')}
        >
          {virtual.getVirtualItems().map((place) => {
            const row = rows[place.index];
            return row === undefined ? null : (
              <li
                key={place.key}
                ref={virtual.measureElement}
                data-index={place.index}
                aria-setsize={rows.length}
                aria-posinset={place.index + 1}
                style={{ transform: `translateY(${place.start}px)` }}
              >
                <InboxRow
                  item={row}
                  view={view}
                  search={search}
                  selected={row.id === selectedId}
                  gone={gone.has(row.id)}
                  still={still}
                  staffId={staffId}
                />
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
