import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { sessionQuery } from './api/session';
import { createFormats, type Formats } from './format';
import { useLocale } from './i18n/use-locale';

/** The formats of the page's language and the workspace's time zone. */
export function useFormats(): Formats {
  const locale = useLocale();
  const { data } = useQuery({ ...sessionQuery, enabled: false });
  const timeZone = data?.workspace.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return useMemo(() => createFormats(locale, timeZone), [locale, timeZone]);
}
