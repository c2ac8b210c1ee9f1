import { useEffect } from 'react';
import { createStore } from './store';

/** What the page in front is called; the shell adds the count. */
export const pageTitle = createStore('Plantão');

export function usePageTitle(title: string) {
  useEffect(() => {
    pageTitle.set(`${title} · Plantão`);
  }, [title]);
}
