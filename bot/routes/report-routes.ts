import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DateTime } from 'luxon';
import * as z from 'zod';
import { localeSchema } from '../../contracts/locale';
import { PlantaoError } from '../../contracts/plantao-error';
import { overviewSchema } from '../../contracts/report';
import type { Handoff } from '../../handoff/create-handoff';
import { exportReport, reportLine } from '../../handoff/export-report';
import { type Figures, figuresOf, summarise } from '../../handoff/report-overview';
import { alreadySent, defineRoute, type Route } from '../http/route';

const longestDays = 366;
const defaultDays = 7;
const dateOnly = /^\d{4}-\d{2}-\d{2}$/;

const moment = z.string().max(40).optional();
const periodQuery = z.object({ from: moment, to: moment });
const exportQuery = periodQuery.extend({ locale: z.optional(localeSchema) });

interface Dependencies {
  handoff: Pick<Handoff, 'queries' | 'hours'>;
  /** The workspace's time zone, in which days begin. */
  readTimeZone: () => Promise<string>;
  now: () => Date;
}

function readMoment(name: 'from' | 'to', text: string, zone: string): DateTime {
  const read = DateTime.fromISO(text, { zone });
  if (read.isValid) return name === 'to' && dateOnly.test(text) ? read.plus({ days: 1 }) : read;
  throw new PlantaoError('invalid-input', 'Name the period by dates.', {
    fields: { [name]: 'Write a date such as 2026-11-21, or a time such as 2026-11-21T15:00:00Z.' },
  });
}

/** The period: a date as `to` is included; the last seven days when nothing is named. */
function readPeriod(
  query: z.infer<typeof periodQuery>,
  zone: string,
  now: Date,
): { from: Date; to: Date; timeZone: string } {
  const to = query.to === undefined ? DateTime.fromJSDate(now, { zone }) : readMoment('to', query.to, zone);
  const from =
    query.from === undefined
      ? to.minus({ days: defaultDays }).startOf('day')
      : readMoment('from', query.from, zone);
  const days = to.diff(from, 'days').days;
  if (days > 0 && days <= longestDays) return { from: from.toJSDate(), to: to.toJSDate(), timeZone: zone };
  throw new PlantaoError('invalid-input', `Choose a period of up to ${longestDays} days.`, {
    fields: { from: 'The period begins before it ends.' },
  });
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
        response.setHeader('Content-Type', 'text/csv; charset=utf-8');
        response.setHeader('Content-Disposition', 'attachment; filename="conversations.csv"');
        response.setHeader('Cache-Control', 'no-store');
        await pipeline(Readable.from(lines()), exportReport(query.locale ?? 'pt-BR'), response);
        return alreadySent;
      },
    }),
  ];
}
