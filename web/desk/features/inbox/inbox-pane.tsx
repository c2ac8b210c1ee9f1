import './inbox.css';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { ConversationView } from '../../../../contracts/conversation';
import { conversationsQuery } from '../../lib/api/conversations';
import { type Command, useCommands } from '../../lib/commands';
import { areasOf } from '../../lib/permissions';
import { useAddressFilters } from '../../lib/use-address-filters';
import { useSession } from '../../lib/use-session';
import { Loaded } from '../../ui/loaded';
import { InboxEmpty } from './inbox-empty';
import { InboxFilters } from './inbox-filters';
import { InboxList } from './inbox-list';
import { InboxViews } from './inbox-views';

const filterNames = ['q', 'team', 'category', 'priority'] as const;

export function InboxPane({ view, selectedId }: { view: ConversationView; selectedId: string | undefined }) {
  const { t } = useTranslation();
  const session = useSession();
  const navigate = useNavigate();
  const { search } = useLocation();
  const searchField = useRef<HTMLInputElement>(null);
  const { filters, set, clear, filtered } = useAddressFilters(filterNames);
  const list = useInfiniteQuery({ ...conversationsQuery(view, filters), placeholderData: keepPreviousData });
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const inSight = useMemo(
    () =>
      new Map(
        items.flatMap((item) =>
          item.category === null ? [] : [[item.category, item.categoryName ?? item.category]],
        ),
      ),
    [items],
  );
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = list;
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  const commands = useMemo<Command[]>(() => {
    const step = (by: 1 | -1) => () => {
      const at = items.findIndex((item) => item.id === selectedId);
      const next = items[at < 0 ? 0 : at + by];
      if (next !== undefined) navigate({ pathname: `/inbox/${view}/${next.id}`, search });
    };
    const group = t('help.list');
    return [
      { id: 'next', group, key: 'j', hidden: true, label: t('inbox.next'), run: step(1) },
      { id: 'previous', group, key: 'k', hidden: true, label: t('inbox.previous'), run: step(-1) },
      {
        id: 'search',
        group,
        key: '/',
        label: t('inbox.focusSearch'),
        run: () => searchField.current?.focus(),
      },
    ];
  }, [t, items, selectedId, navigate, view, search]);
  useCommands(commands);

  return (
    <section className="inbox" aria-label={t('inbox.title')}>
      <InboxViews view={view} allOpen={areasOf(session).allOpen} />
      <InboxFilters filters={filters} onChange={set} inSight={inSight} searchField={searchField} />
      <div className="inbox-body" id="inbox-panel" role="tabpanel" aria-labelledby={`inbox-panel-${view}`}>
        <Loaded query={list} rows={6} height={88}>
          {() =>
            items.length === 0 && !list.isPlaceholderData ? (
              <InboxEmpty
                view={view}
                filtered={filtered}
                onClear={clear}
                offline={session.staff.presence !== 'online'}
              />
            ) : (
              <InboxList
                key={`${view}${search}`}
                items={items}
                view={view}
                search={search}
                selectedId={selectedId}
                staffId={session.staff.id}
                onEnd={onEnd}
              />
            )
          }
        </Loaded>
      </div>
    </section>
  );
}
