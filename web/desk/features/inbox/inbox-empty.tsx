import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConversationView } from '../../../../contracts/conversation';
import { focusWish } from '../../lib/focus-wish';
import { useStore } from '../../lib/store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/states';

/** Says why the list is empty: really, or only by its filters. */
export function InboxEmpty({
  view,
  filtered,
  offline,
  onClear,
}: {
  view: ConversationView;
  filtered: boolean;
  offline: boolean;
  onClear: () => void;
}) {
  const { t } = useTranslation();
  const wish = useStore(focusWish);
  // There is no row to go to.
  useEffect(() => {
    const tab = document.getElementById(`inbox-panel-${view}`);
    if (wish?.at !== 'row' || !tab?.offsetParent) return;
    focusWish.set(null);
    tab.focus();
  });
  if (filtered) {
    return (
      <EmptyState icon="search" title={t('inbox.empty.filtered')}>
        <p>{t('inbox.empty.filteredHint')}</p>
        <Button
          onClick={() => {
            onClear();
            focusWish.set({ at: 'row' });
          }}
        >
          {t('actions.clear')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="inbox" title={t(`inbox.empty.${view}`)}>
      <p>{view === 'queue' && offline ? t('inbox.empty.queueOffline') : t(`inbox.empty.${view}Hint`)}</p>
      {view === 'mine' ? <Link to="/inbox/queue">{t('inbox.empty.seeQueue')}</Link> : null}
    </EmptyState>
  );
}
