import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationDetail } from '../../../../contracts/conversation';
import { useFormats } from '../../lib/use-formats';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';

/** Earlier conversations, opened in place. */
export function History({
  history,
  renderPast,
}: {
  history: ConversationDetail['history'];
  renderPast: (id: string) => ReactNode;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section>
      <h3>{t('context.history')}</h3>
      {history.length === 0 ? <p className="muted">{t('context.historyNone')}</p> : null}
      <ul className="plain-list">
        {history.map((past) => (
          <li key={past.id} className="past">
            <button
              type="button"
              className="past-button"
              aria-expanded={open === past.id}
              onClick={() => setOpen(open === past.id ? null : past.id)}
            >
              <Icon name={open === past.id ? 'down' : 'chevron'} size={14} />
              <span className="grow">
                <span className="numbers">
                  #{past.number} · {formats.date(past.createdAt)}
                </span>
                <span className="past-summary muted small">{past.summary}</span>
              </span>
              {past.resolution === null ? null : (
                <Badge tone={past.resolution === 'solved' ? 'ok' : 'plain'}>
                  {t(`conversation.resolution.${past.resolution}`)}
                </Badge>
              )}
            </button>
            {open === past.id ? renderPast(past.id) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
