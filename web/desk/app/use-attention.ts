import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { conversationsQuery } from '../lib/api/conversations';
import { pageTitle } from '../lib/page-title';
import { areasOf } from '../lib/permissions';
import { useStore } from '../lib/store';
import { useSession } from '../lib/use-session';

/** How many own conversations wait for an answer; also kept in the window's title. */
export function useAttention(): number {
  const areas = areasOf(useSession());
  const { data } = useInfiniteQuery({
    ...conversationsQuery('mine', {}),
    enabled: areas.desk,
    // An open desk where nothing happens still tells the server that somebody is there.
    refetchInterval: 120_000,
    refetchIntervalInBackground: true,
  });
  const waiting = data?.pages.flatMap((page) => page.items).filter((item) => item.customerWaits).length ?? 0;
  const title = useStore(pageTitle);
  useEffect(() => {
    document.title = waiting > 0 ? `(${waiting}) ${title}` : title;
  }, [waiting, title]);
  return waiting;
}
