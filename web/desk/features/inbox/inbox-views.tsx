import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type ConversationView, mostCounted } from '../../../../contracts/conversation';
import { conversationsQuery } from '../../lib/api/conversations';
import type { IconName } from '../../ui/icon';
import { Tabs } from '../../ui/tabs';

/** "500+" where the server counted no further. */
function writeTotal(total: number | undefined): string | undefined {
  if (total === undefined) return undefined;
  return total < mostCounted ? String(total) : `${mostCounted}+`;
}

const icons: Partial<Record<ConversationView, IconName>> = { booked: 'history', closed: 'check' };

/** The lists; the queue and one's own carry their counts. */
export function InboxViews({ view, allOpen }: { view: ConversationView; allOpen: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queue = useInfiniteQuery(conversationsQuery('queue', {}));
  const mine = useInfiniteQuery(conversationsQuery('mine', {}));
  const views: ConversationView[] = allOpen
    ? ['queue', 'mine', 'open', 'booked', 'closed']
    : ['queue', 'mine', 'booked', 'closed'];
  const counts: Partial<Record<ConversationView, string>> = {
    queue: writeTotal(queue.data?.pages[0]?.total),
    mine: writeTotal(mine.data?.pages[0]?.total),
  };
  return (
    <Tabs
      label={t('inbox.views.label')}
      panelId="inbox-panel"
      className="inbox-tabs"
      selected={view}
      onSelect={(key) => navigate(`/inbox/${key}`)}
      tabs={views.map((key) => ({
        key,
        label: t(`inbox.views.${key}`),
        count: counts[key],
        icon: icons[key],
      }))}
    />
  );
}
