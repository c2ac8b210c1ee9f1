import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

/**
 * Filters kept in the page's address, so that a link restores them; an empty one is left out of it.
 *
 * @param names what may be filtered by; the same list at each call
 */
export function useAddressFilters<Name extends string>(names: readonly Name[]) {
  const [query, setQuery] = useSearchParams();
  const filters = useMemo(() => {
    const found: Partial<Record<Name, string>> = {};
    for (const name of names) {
      const value = query.get(name);
      if (value !== null && value !== '') found[name] = value;
    }
    return found;
  }, [query, names]);
  const set = (change: Partial<Record<Name, string>>) =>
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
  const clear = () =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before);
        for (const name of names) next.delete(name);
        return next;
      },
      { replace: true },
    );
  return { filters, set, clear, filtered: Object.keys(filters).length > 0 };
}
