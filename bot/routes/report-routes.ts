import { Readable } from 'node:stream';
import * as z from 'zod';
import { localeSchema } from '../../contracts/locale';
import { overviewSchema } from '../../contracts/report';
import type { Handoff } from '../../handoff/create-handoff';
import { exportReport, reportLine } from '../../handoff/reports/export-report';
import { type Figures, figuresOf, summarise } from '../../handoff/reports/report-overview';
import { defineRoute, type Route } from '../http/route';
import { sendFile } from '../http/send-file';
import { periodQuery, readPeriod } from './read-period';

const exportQuery = periodQuery.extend({ locale: z.optional(localeSchema) });

interface Dependencies {
  handoff: Pick<Handoff, 'queries' | 'hours'>;
  /** The workspace's time zone, in which days begin. */
  readTimeZone: () => Promise<string>;
  now: () => Date;
}

/** Figures for supervisors. */
export function reportRoutes({ handoff, readTimeZone, now }: Dependencies): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/api/reports/overview',
      access: 'reports:read',
      summary: 'Volume, containment, waits and handling of the conversations that began within a period.',
      query: periodQuery,
      response: overviewSchema,
      async handle({ query }) {
        const [timeZone, hours] = await Promise.all([readTimeZone(), handoff.hours.read()]);
        const period = readPeriod(query, timeZone, now());
        const rows: Figures[] = [];
        for await (const conversation of handoff.queries.inPeriod(period.from, period.to)) {
          rows.push(figuresOf(conversation, hours));
        }
        return summarise(rows, period);
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/reports/conversations',
      access: 'reports:read',
      summary: 'The conversations behind the overview as CSV, a line each, without what anybody said.',
      query: exportQuery,
      produces: ['text/csv'],
      async handle({ query, response }) {
        const [timeZone, hours] = await Promise.all([readTimeZone(), handoff.hours.read()]);
        const period = readPeriod(query, timeZone, now());
        async function* lines() {
          for await (const conversation of handoff.queries.inPeriod(period.from, period.to)) {
            yield reportLine(conversation, hours);
          }
        }
        const file = { name: 'conversations.csv', contentType: 'text/csv' };
        return sendFile(response, file, Readable.from(lines()), exportReport(query.locale ?? 'pt-BR'));
      },
    }),
  ];
}
