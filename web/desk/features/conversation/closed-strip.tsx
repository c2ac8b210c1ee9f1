import { useTranslation } from 'react-i18next';
import type { ConversationDetail } from '../../../../contracts/conversation';
import { useFormats } from '../../lib/use-formats';
import { useNow } from '../../lib/use-now';
import { Badge } from '../../ui/badge';
import { Strip } from '../../ui/states';

/** That it is closed, by whom and why. */
export function ClosedStrip({ conversation }: { conversation: ConversationDetail }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const now = useNow();
  const { closed } = conversation;
  if (closed === null) return null;
  const time = formats.ago(closed.at, now);
  return (
    <Strip tone="plain" icon="check" live="off">
      <span>{t(`conversation.closedBanner.${closed.reason}`, { name: closed.by ?? '', time })}</span>
      {closed.resolution === null ? null : (
        <Badge tone={closed.resolution === 'solved' ? 'ok' : 'warn'}>
          {t(`conversation.resolution.${closed.resolution}`)}
        </Badge>
      )}
    </Strip>
  );
}
