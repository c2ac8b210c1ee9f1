import { synonymsSchema } from '../../contracts/synonyms';
import type { Synonyms } from '../../knowledge-base/synonyms/follow-synonyms';
import type { AuditStore } from '../../staff/audit-store';
import { defineRoute, type Route } from '../http/route';
import { readSeenVersion, sendVersion } from '../http/versions';

interface SynonymRoutesDependencies {
  synonyms: Pick<Synonyms, 'read' | 'replace'>;
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
      versioned: true,
      async handle({ response }) {
        const { version, synonyms: current } = await synonyms.read();
        sendVersion(response, version);
        return current;
      },
    }),
    defineRoute({
      method: 'put',
      path: '/api/settings/synonyms',
      access: 'articles:write',
      summary:
        "Replaces the editors' synonyms, unless somebody saved since they were read; every instance searches with them within a second.",
      body: synonymsSchema,
      response: synonymsSchema,
      versioned: true,
      async handle({ body, staff, address, request, response }) {
        const { version, synonyms: written } = await synonyms.replace(
          body,
          staff.id,
          readSeenVersion(request),
        );
        sendVersion(response, version);
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
