import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityView } from '../../../../contracts/activity';

/** What was read out is taken away after this time, in ms, so that it is not met again while browsing the page. */
const clearAfter = 4_000;

/**
 * Reads out what the customer writes in the open conversation; the transcript itself stays silent. What comes while
 * something else is read is added to it: what takes its place might never be heard.
 */
export function Announcer({ items }: { items: readonly ActivityView[] }) {
  const { t } = useTranslation();
  const heard = useRef(items.at(-1)?.seq ?? 0);
  const [spoken, setSpoken] = useState<readonly ActivityView[]>([]);
  const last = items.at(-1);
  useEffect(() => {
    if (last === undefined || last.seq <= heard.current) return;
    const fresh = items.filter(
      ({ seq, kind, from }) => seq > heard.current && kind === 'message' && from.role === 'customer',
    );
    heard.current = last.seq;
    if (fresh.length > 0) setSpoken((before) => [...before, ...fresh]);
  }, [last, items]);
  useEffect(() => {
    if (spoken.length === 0) return;
    const timer = setTimeout(() => setSpoken([]), clearAfter);
    return () => clearTimeout(timer);
  }, [spoken]);
  return (
    <p className="visually-hidden" role="status" aria-atomic="false">
      {spoken.map(({ seq, from, text }) => (
        <span key={seq}>
          {t('conversation.said', { name: from.name ?? t('conversation.customer'), text })}{' '}
        </span>
      ))}
    </p>
  );
}
