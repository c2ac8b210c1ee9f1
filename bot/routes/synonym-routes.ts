import { synonymsSchema } from '../../contracts/synonyms';
import type { Synonyms } from '../../knowledge-base/synonyms/follow-synonyms';
import type { AuditStore } from '../../staff/audit-store';
import { defineRoute, type Route } from '../http/route';

export interface SynonymRoutesDependencies {
  synonyms: Pick<Synonyms, 'current' | 'replace'>;
  audit: Pick<AuditStore, 'record'>;
}

/** The words that mean the same to the search, beside those that come with the product. Editors' business. */
export function synonymRoutes({ synonyms, audit }: SynonymRoutesDependencies): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/api/settings/synonyms',
      access: 'articles:read',
      summary: "The editors' groups of words that mean the same, by language.",
      response: synonymsSchema,
      handle: async () => synonyms.current(),
    }),
    defineRoute({
      method: 'put',
      path: '/api/settings/synonyms',
      access: 'articles:write',
      summary: "Replaces the editors' synonyms; every instance searches with them within a second.",
      body: synonymsSchema,
      response: synonymsSchema,
      async handle({ body, staff, address }) {
        const written = await synonyms.replace(body, staff.id);
        const details = { 'pt-BR': written['pt-BR'].length, en: written.en.length };
        await audit.record({
          action: 'settings.changed',
          by: staff.id,
          target: 'synonyms',
          details,
          address,
        });
        return written;
      },
    }),
  ];
}
