import { useTranslation } from 'react-i18next';
import type { ActivityView } from '../../../../contracts/activity';
import type { ConversationDetail } from '../../../../contracts/conversation';
import { liveStatus } from '../../lib/live/live-state';
import { useStore } from '../../lib/store';
import { useOnline } from '../../lib/use-online';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Strip } from '../../ui/states';
import type { Outgoing } from './outbox';

/** Who wrote after the writer had last looked. */
function newerWriter(items: readonly ActivityView[], entry: Outgoing, staffId: string): string | undefined {
  return items.findLast(
    (item) => item.seq > entry.afterSeq && item.kind === 'message' && item.from.id !== staffId,
  )?.from.name;
}

export function OutgoingBubble({
  entry,
  items,
  conversation,
  staffId,
  onRetry,
  onDrop,
  onEdit,
}: {
  entry: Outgoing;
  items: readonly ActivityView[];
  conversation: Pick<ConversationDetail, 'status' | 'allowed'>;
  staffId: string;
  onRetry: (clientId: string, force: boolean) => void;
  onDrop: (clientId: string) => void;
  onEdit: (entry: Outgoing) => void;
}) {
  const { t } = useTranslation();
  const isLost = useStore(liveStatus) === 'reconnecting';
  const waits = !useOnline() || isLost;
  const wasRefused = entry.state === 'newer' || entry.state === 'failed';
  const name = newerWriter(items, entry, staffId);
  return (
    <article
      className="bubble-box ours"
      data-kind={entry.mode === 'note' ? 'note' : 'agent'}
      data-state={entry.state}
    >
      <div className="bubble">
        <p className="bubble-text">{entry.text}</p>
      </div>
      {wasRefused && !conversation.allowed.includes(entry.mode) ? (
        <Strip tone="bad" icon="alert" live="assertive">
          <span>
            {conversation.status === 'closed'
              ? t('conversation.failedClosed')
              : t('conversation.failedElsewhere')}
          </span>
          <Button compact onClick={() => onEdit(entry)}>
            {t('conversation.keepAsDraft')}
          </Button>
          <Button compact look="quiet" onClick={() => onDrop(entry.clientId)}>
            {t('conversation.dropFailed')}
          </Button>
        </Strip>
      ) : entry.state === 'newer' ? (
        <Strip tone="warn" icon="alert" live="assertive">
          <span>
            {name === undefined ? t('conversation.newerUnknown') : t('conversation.newer', { name })}
          </span>
          <Button compact look="primary" onClick={() => onRetry(entry.clientId, true)}>
            {t('conversation.sendAnyway')}
          </Button>
          <Button compact onClick={() => onEdit(entry)}>
            {t('conversation.editAgain')}
          </Button>
        </Strip>
      ) : entry.state === 'failed' ? (
        <Strip tone="bad" icon="alert" live="assertive">
          <span>{t('conversation.failed')}</span>
          <Button compact onClick={() => onRetry(entry.clientId, false)}>
            {t('conversation.retry')}
          </Button>
          <Button compact onClick={() => onEdit(entry)}>
            {t('conversation.editAgain')}
          </Button>
          <Button compact look="quiet" onClick={() => onDrop(entry.clientId)}>
            {t('conversation.dropFailed')}
          </Button>
        </Strip>
      ) : (
        <footer className="small muted row">
          <Icon name="clock" size={14} />
          {waits ? t('conversation.waiting') : t('conversation.sending')}
        </footer>
      )}
    </article>
  );
}
