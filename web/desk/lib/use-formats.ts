import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from './api/session';
import { type Formats, formatsOf } from './format';
import { useLocale } from './i18n/use-locale';

/** The formats of the page's language and the workspace's time zone. */
export function useFormats(): Formats {
  const locale = useLocale();
  const { data } = useQuery({ ...sessionQuery, enabled: false });
  const timeZone = data?.workspace.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return formatsOf(locale, timeZone);
}
