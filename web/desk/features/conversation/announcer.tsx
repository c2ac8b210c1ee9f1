import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityView } from '../../../../contracts/activity';

/** What was read out is taken away after this time, in ms, so that it is not met again while browsing the page. */
const clearAfter = 4_000;

/** Reads out what the customer writes in the open conversation; the transcript itself stays silent. */
export function Announcer({ items }: { items: readonly ActivityView[] }) {
  const { t } = useTranslation();
  const heard = useRef(items.at(-1)?.seq ?? 0);
  const [spoken, setSpoken] = useState('');
  const last = items.at(-1);
  useEffect(() => {
    if (last === undefined || last.seq <= heard.current) return;
    const fresh = items.filter(
      ({ seq, kind, from }) => seq > heard.current && kind === 'message' && from.role === 'customer',
    );
    heard.current = last.seq;
    if (fresh.length === 0) return;
    const say = ({ from, text }: ActivityView) =>
      t('conversation.said', { name: from.name ?? t('conversation.customer'), text });
    // After a lost connection several come at once.
    setSpoken(fresh.map(say).join(' '));
  }, [last, items, t]);
  useEffect(() => {
    if (spoken === '') return;
    const timer = setTimeout(() => setSpoken(''), clearAfter);
    return () => clearTimeout(timer);
  }, [spoken]);
  return (
    <p className="visually-hidden" role="status">
      {spoken}
    </p>
  );
}
