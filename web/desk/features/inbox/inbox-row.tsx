import { memo } from 'react';
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
  if (owner.kind === 'bot') return t('inbox.withBot');
  if (owner.kind === 'queue') return null;
  return owner.agentId === staffId ? null : t('inbox.withAgent', { name: owner.agentName });
}

export const InboxRow = memo(function InboxRow({
  item,
  view,
  search,
  selected,
  gone,
  staffId,
}: {
  item: ConversationItem;
  view: ConversationView;
  search: string;
  selected: boolean;
  /** It has left this list and stays only while the list holds still. */
  gone: boolean;
  staffId: string;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const now = useNow();
  const teamName = useTeamName();
  const { lead, text } = useLastLine(item, staffId);
  const state = useWhereabouts(item, staffId);
  const viewers = (useStore(viewersOf)[item.id] ?? []).filter((one) => one.id !== staffId);
  const channelName = useChannelName();
  const name = customerName(item.customer);
  const seconds = (since: string) => (now.getTime() - new Date(since).getTime()) / 1_000;
  // Who writes again in the queue has not begun to wait anew.
  const waitsSince =
    item.status === 'open' && item.customerWaits ? (item.waitingSince ?? item.lastCustomerAt) : null;
  return (
    <Link
      className="inbox-row"
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
      <span className="inbox-row-line inbox-marks">
        {item.priority === 'normal' ? null : <PriorityMark priority={item.priority} />}
        {gone ? <span className="small">{t('inbox.gone')}</span> : null}
        {item.position === null || item.status === 'closed' || gone ? null : (
          <span className="small numbers">
            {item.team === null
              ? t('inbox.position', { position: item.position })
              : t('inbox.positionIn', { position: item.position, team: teamName(item.team) })}
          </span>
        )}
        {item.categoryName === null ? null : (
          <span className="small muted ellipsis">{item.categoryName}</span>
        )}
        {state === null ? null : <span className="small muted ellipsis">{state}</span>}
      </span>
      <span className="inbox-row-line">
        <span className="small numbers inbox-wait">
          {item.status === 'closed' && item.closedAt !== null ? (
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
