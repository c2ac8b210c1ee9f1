import { memo, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConversationItem, ConversationView } from '../../../../contracts/conversation';
import { customerName } from '../../lib/customer-name';
import { draftKey, drafts } from '../../lib/drafts';
import { typingIn, viewersOf } from '../../lib/live/live-state';
import { useStore } from '../../lib/store';
import { useChannelName } from '../../lib/use-channel-name';
import { useFormats } from '../../lib/use-formats';
import { useNow } from '../../lib/use-now';
import { useTeamName } from '../../lib/use-team-name';
import { Icon } from '../../ui/icon';
import { PriorityMark } from '../../ui/priority-mark';
import { SlaMark } from '../../ui/sla-mark';
import { chooseWords } from './choose-words';

function useLastLine(item: ConversationItem, staffId: string): { lead: string | null; text: string } {
  const { t } = useTranslation();
  const unsent = useStore(drafts);
  const typing = useStore(typingIn)[item.id] ?? [];
  const now = useNow().getTime();
  const writer = typing.find((one) => one.until > now && one.id !== staffId);
  if (writer !== undefined) return { lead: null, text: t('inbox.typing', { name: writer.name }) };
  const draft = unsent[draftKey(item.id, 'reply')] || unsent[draftKey(item.id, 'note')];
  if (draft) return { lead: t('inbox.draft'), text: draft };
  const { speaker, text } = chooseWords(item, staffId);
  if (speaker === null) return { lead: null, text };
  return { lead: speaker.kind === 'colleague' ? `${speaker.name}:` : t(`inbox.${speaker.kind}`), text };
}

/** Who has it, or where it stands. */
function useWhereabouts(item: ConversationItem, staffId: string): string | null {
  const { t } = useTranslation();
  const { owner } = item;
  if (item.status === 'closed') return null;
  if (item.booking !== null && owner.kind === 'bot') return null;
  if (owner.kind === 'bot') return t('inbox.withBot');
  if (owner.kind === 'queue') return null;
  return owner.agentId === staffId ? null : t('inbox.withAgent', { name: owner.agentName });
}

/** Its place in the queue. */
function usePlace({ position, team, status }: ConversationItem): string | null {
  const { t } = useTranslation();
  const teamName = useTeamName();
  if (position === null || status === 'closed') return null;
  return team === null
    ? t('inbox.position', { position })
    : t('inbox.positionIn', { position, team: teamName(team) });
}

/** The height that an element had when it began to be held; undefined while it is not. */
function useHeldHeight(element: RefObject<HTMLElement | null>, held: boolean): number | undefined {
  const [height, setHeight] = useState<number>();
  useLayoutEffect(() => setHeight(held ? element.current?.offsetHeight : undefined), [element, held]);
  return height;
}

export const InboxRow = memo(function InboxRow({
  item,
  view,
  search,
  selected,
  gone,
  still,
  staffId,
}: {
  item: ConversationItem;
  view: ConversationView;
  search: string;
  selected: boolean;
  /** It has left this list and stays only while the list holds still. */
  gone: boolean;
  /** The list holds still: words that grow do not push the rows below from under the pointer. */
  still: boolean;
  staffId: string;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const now = useNow();
  const placeText = usePlace(item);
  const { lead, text } = useLastLine(item, staffId);
  const state = useWhereabouts(item, staffId);
  const viewers = (useStore(viewersOf)[item.id] ?? []).filter((one) => one.id !== staffId);
  const channelName = useChannelName();
  const name = customerName(item.customer);
  const seconds = (since: string) => (now.getTime() - new Date(since).getTime()) / 1_000;
  // Who writes again in the queue has not begun to wait anew.
  const waitsSince =
    item.status === 'open' && item.customerWaits ? (item.waitingSince ?? item.lastCustomerAt) : null;
  const place = gone ? null : placeText;
  const row = useRef<HTMLAnchorElement>(null);
  const height = useHeldHeight(row, still);
  const { booking } = item;
  const hasMarks = item.priority !== 'normal' || place !== null || state !== null || booking !== null;
  return (
    <Link
      ref={row}
      className="inbox-row"
      style={{ height }}
      to={{ pathname: `/inbox/${view}/${item.id}`, search }}
      aria-current={selected ? 'true' : undefined}
      data-waits={waitsSince !== null && !gone}
      data-gone={gone}
    >
      <span className="inbox-row-line">
        <span className="inbox-name ellipsis">{name ?? t('inbox.anonymous', { number: item.number })}</span>
        <span className="muted small numbers">
          {name === null ? channelName(item.channel) : `#${item.number}`}
        </span>
      </span>
      <span className="inbox-text">
        {lead === null ? null : <strong>{lead} </strong>}
        {text}
      </span>
      {hasMarks ? (
        <span className="inbox-row-line inbox-marks">
          {item.priority === 'normal' ? null : <PriorityMark priority={item.priority} />}
          {booking === null ? null : (
            <span className="small numbers">
              <Icon name="clock" size={14} />{' '}
              {t('inbox.bookedFor', { time: formats.coming(booking.startsAt) })}
            </span>
          )}
          {place === null ? null : <span className="small numbers">{place}</span>}
          {state === null ? null : <span className="small muted ellipsis">{state}</span>}
        </span>
      ) : null}
      {gone || item.status === 'closed' ? null : <SlaMark sla={item.sla} />}
      <span className="inbox-row-line inbox-end">
        <span className="small numbers inbox-wait">
          {gone ? (
            t('inbox.gone')
          ) : item.status === 'closed' && item.closedAt !== null ? (
            t('inbox.closedAt', { time: formats.ago(item.closedAt, now) })
          ) : waitsSince !== null ? (
            <>
              <Icon name="clock" size={14} />{' '}
              {t('inbox.waits', { time: formats.duration(seconds(waitsSince)) })}
            </>
          ) : item.lastCustomerAt === null ? null : (
            <span className="muted">{formats.ago(item.lastCustomerAt, now)}</span>
          )}
        </span>
        {item.categoryName === null ? null : (
          <span className="small muted ellipsis">{item.categoryName}</span>
        )}
        {viewers.length === 0 ? null : (
          <span className="small muted inbox-viewers">
            <Icon name="eye" size={14} />
            <span className="ellipsis">{viewers.map((one) => one.name).join(', ')}</span>
          </span>
        )}
      </span>
    </Link>
  );
});
