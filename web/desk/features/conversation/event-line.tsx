import { useTranslation } from 'react-i18next';
import type { ActivityView } from '../../../../contracts/activity';
import { useHandoffReason } from '../../lib/handoff-reason';
import { useFormats } from '../../lib/use-formats';
import { useTeamName } from '../../lib/use-team-name';

function useEventText(entry: ActivityView): string {
  const { t } = useTranslation();
  const reasonText = useHandoffReason();
  const teamName = useTeamName();
  const formats = useFormats();
  const { event } = entry;
  if (event === undefined) return entry.text;
  const by = event.by ?? t('conversation.system');
  const to = teamName(event.to ?? '');
  const reason = event.reason === undefined ? '' : reasonText(event.reason);
  const time = event.startsAt === undefined ? '' : formats.coming(event.startsAt);
  switch (event.name) {
    case 'queued':
      if (event.owner === 'queue') return t('conversation.event.requeued', { to });
      return reason === ''
        ? t('conversation.event.queued')
        : t('conversation.event.queuedReason', { reason });
    case 'callback-wished':
      return t('conversation.event.callback-wished', { reason: event.reason ?? '' });
    case 'callback-freed':
    case 'callback-restored':
    case 'callback-due':
      return t(`conversation.event.${event.name}`, { time });
    case 'callback-booked':
    case 'callback-moved':
    case 'callback-cancelled':
      return event.by === undefined
        ? t(`conversation.event.${event.name}`, { time })
        : t(`conversation.event.${event.name}By`, { by, time });
    case 'sla-warned':
    case 'sla-breached': {
      const text = t(`conversation.event.${event.name}`, {
        clock: t(`sla.name.${event.clock ?? 'resolution'}`),
      });
      if (event.priority === undefined) return text;
      const priority = t(`priority.${event.priority}`);
      return t('conversation.event.withReason', {
        text,
        reason: t('conversation.event.raised', { priority }),
      });
    }
    case 'privacy-asked':
      return t(`conversation.event.privacy-${event.reason === 'access' ? 'access' : 'erasure'}`);
    case 'closed':
      return event.by === undefined
        ? t('conversation.event.closed')
        : t('conversation.event.closedBy', { by });
    case 'reopened':
      return event.by === undefined
        ? t('conversation.event.reopened')
        : t('conversation.event.reopenedBy', { by });
    default: {
      const text = t(`conversation.event.${event.name}`, { by, to });
      return reason === '' ? text : t('conversation.event.withReason', { text, reason });
    }
  }
}

export function EventLine({ entry }: { entry: ActivityView }) {
  const formats = useFormats();
  const text = useEventText(entry);
  return (
    <p className="event-line small muted">
      {text} · <time dateTime={entry.at}>{formats.time(entry.at)}</time>
    </p>
  );
}
