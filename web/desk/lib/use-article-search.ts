import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TryResult } from '../../../contracts/article';
import type { Locale } from '../../../contracts/locale';
import { tryQuestion } from './api/articles';
import { useSettled } from './use-settled';

/** Published articles about some words, as the assistant would find them, once the typing pauses. */
export function useArticleSearch(
  words: string,
  locale: Locale | undefined,
): { found: TryResult['candidates'] | undefined; error: unknown; retry: () => void } {
  const settled = useSettled(words.trim(), 300);
  const { data, error, refetch } = useQuery({
    queryKey: ['articles', 'found', settled, locale],
    queryFn: () => tryQuestion(settled, locale, false),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
  });
  return { found: settled === '' ? undefined : data?.candidates, error, retry: () => void refetch() };
}
