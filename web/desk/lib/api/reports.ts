import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Locale } from '../../../../contracts/locale';
import { breachListSchema, overviewSchema } from '../../../../contracts/report';
import { queryString, request } from './request';

/** From and to a day of the workspace (both counted) or a moment, in ISO's way. */
export interface Span {
  from: string;
  to: string;
}

export function overviewQuery(span: Span) {
  return queryOptions({
    queryKey: ['reports', 'overview', span] as const,
    queryFn: ({ signal }) =>
      request(overviewSchema, `/reports/overview${queryString({ ...span })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Where the conversations behind it are to be had for a spreadsheet. */
export const exportReportAddress = (span: Span, locale: Locale): string =>
  `/api/reports/conversations${queryString({ ...span, locale })}`;

/** The targets that passed. */
export function breachesQuery(span: Span) {
  return queryOptions({
    queryKey: ['reports', 'breaches', span] as const,
    queryFn: ({ signal }) =>
      request(breachListSchema, `/reports/breaches${queryString({ ...span })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Where all of them are to be had for a spreadsheet. */
export const exportBreachesAddress = (span: Span, locale: Locale): string =>
  `/api/reports/breaches/export${queryString({ ...span, locale })}`;
