import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ListFilters } from '../../lib/api/conversations';

const names = ['q', 'team', 'category', 'priority'] as const;

/** The list's filters, kept in the address so that a link restores them. */
export function useInboxFilters() {
  const [query, setQuery] = useSearchParams();
  const filters = useMemo(() => {
    const found: ListFilters = {};
    for (const name of names) {
      const value = query.get(name);
      if (value !== null && value !== '') found[name] = value;
    }
    return found;
  }, [query]);
  const set = (change: ListFilters) =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before);
        for (const name of names) {
          if (!(name in change)) continue;
          const value = change[name] ?? '';
          if (value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  const clear = () => set({ q: '', team: '', category: '', priority: '' });
  return { filters, set, clear, filtered: Object.keys(filters).length > 0 };
}
