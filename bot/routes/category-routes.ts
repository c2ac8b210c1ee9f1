import * as z from 'zod';
import {
  type Category,
  categoriesSchema,
  categoryWarningSchema,
  type TriageResult,
  triageResultSchema,
} from '../../contracts/category';
import { type Locale, localeSchema } from '../../contracts/locale';
import { PlantaoError } from '../../contracts/plantao-error';
import type { AuditStore } from '../../staff/audit-store';
import type { TeamStore } from '../../staff/team-store';
import { findCategoryWarnings } from '../../triage/find-category-warnings';
import { defineRoute, type Route } from '../http/route';
import { settingRoutes } from './setting-routes';

interface CategoryRoutesDependencies {
  triage: {
    listCategories(): Category[];
    readCategories(): Promise<{ version: number; categories: Category[] }>;
    replaceCategories(
      categories: readonly Category[],
      by: string,
      seen?: number,
    ): Promise<{ version: number; categories: Category[] }>;
    classifyRequest(text: string, options?: { locale?: Locale; explain?: boolean }): TriageResult;
    whenServed(): Promise<void>;
  };
  teams: Pick<TeamStore, 'ensure'>;
  audit: AuditStore;
}

const tryInput = z.object({
  text: z.string().trim().min(1).max(20_000),
  locale: z.optional(localeSchema),
});

/** Which kinds of request there are, and what a message is taken for. */
export function categoryRoutes({ triage, teams, audit }: CategoryRoutesDependencies): Route[] {
  return [
    ...settingRoutes({
      name: 'routes',
      schema: categoriesSchema,
      audit,
      read: {
        access: 'settings:read',
        summary: 'The categories of requests, in the order they were written.',
        async run() {
          const { version, categories: value } = await triage.readCategories();
          return { version, value };
        },
      },
      write: {
        access: 'settings:write',
        summary:
          'Replaces the categories, unless somebody saved since they were read; the classifier learns from their examples at once.',
        async run(wanted, by, seen) {
          refuseRepeatedKeys(wanted);
          const { version, categories: value } = await triage.replaceCategories(wanted, by, seen);
          await teams.ensure({
            teams: value.map(({ team }) => team),
            skills: value.flatMap(({ skills }) => skills ?? []),
          });
          return { version, value };
        },
        details: (categories) => ({ categories: categories.length }),
        // What was saved holds for the next message, and for the text that is tried next.
        follow: () => triage.whenServed(),
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/settings/routes/warnings',
      access: 'settings:read',
      summary: 'What in the categories makes the classifier worse than it could be.',
      response: z.object({ items: z.array(categoryWarningSchema) }),
      handle: async () => ({ items: findCategoryWarnings(triage.listCategories()) }),
    }),
    defineRoute({
      method: 'post',
      path: '/api/triage/try',
      access: 'settings:read',
      summary:
        'Says what a message is about, where it would go, and which words and examples spoke for it; when it belongs nowhere, what the nearest category was.',
      body: tryInput,
      response: triageResultSchema,
      handle: async ({ body }) => triage.classifyRequest(body.text, { locale: body.locale, explain: true }),
    }),
  ];
}

function refuseRepeatedKeys(categories: readonly Category[]): void {
  const fields: Record<string, string> = {};
  const known = new Set<string>();
  for (const [index, { key }] of categories.entries()) {
    if (known.has(key)) fields[`${index}.key`] = `There is another category "${key}".`;
    known.add(key);
  }
  if (Object.keys(fields).length > 0) {
    throw new PlantaoError('invalid-input', 'Give each category a key of its own.', { fields });
  }
}
