import { Readable } from 'node:stream';
import * as z from 'zod';
import { localeSchema } from '../../contracts/locale';
import { type Breach, breachListSchema, mostBreaches } from '../../contracts/report';
import type { Handoff } from '../../handoff/create-handoff';
import { breachLine, exportBreaches } from '../../handoff/sla/export-breaches';
import { breachesOf } from '../../handoff/sla/sla-report';
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

/** What was promised and not kept, for supervisors. */
export function breachRoutes({ handoff, readTimeZone, now }: Dependencies): Route[] {
  async function* breachesIn(query: z.infer<typeof periodQuery>): AsyncGenerator<Breach> {
    const [timeZone, hours] = await Promise.all([readTimeZone(), handoff.hours.read()]);
    const { from, to } = readPeriod(query, timeZone, now());
    for await (const conversation of handoff.queries.inPeriod(from, to)) {
      yield* breachesOf(conversation, hours, now());
    }
  }

  return [
    defineRoute({
      method: 'get',
      path: '/api/reports/breaches',
      access: 'reports:read',
      summary: 'The targets that passed in conversations that began within a period, the last first.',
      query: periodQuery,
      response: breachListSchema,
      async handle({ query }) {
        const breaches: Breach[] = [];
        for await (const breach of breachesIn(query)) breaches.push(breach);
        const items = breaches.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, mostBreaches);
        return { items, total: breaches.length };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/reports/breaches/export',
      access: 'reports:read',
      summary: 'The same as CSV, all of them, a line each, without what anybody said.',
      query: exportQuery,
      produces: ['text/csv'],
      async handle({ query, response }) {
        const locale = query.locale ?? 'pt-BR';
        // A wrong period is refused before anything is sent.
        readPeriod(query, await readTimeZone(), now());
        async function* lines() {
          for await (const breach of breachesIn(query)) yield breachLine(breach, locale);
        }
        const file = { name: 'breaches.csv', contentType: 'text/csv' };
        return sendFile(response, file, Readable.from(lines()), exportBreaches(locale));
      },
    }),
  ];
}
