import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sessionQuery } from './api/session';
import { createStore } from './store';

/** What the page in front is called; the shell adds the count. */
export const pageTitle = createStore('Plantão');

export function usePageTitle(title: string) {
  const { data } = useQuery({ ...sessionQuery, enabled: false });
  const workspace = data?.workspace.name ?? 'Plantão';
  useEffect(() => {
    pageTitle.set(`${title} · ${workspace}`);
  }, [title, workspace]);
}
