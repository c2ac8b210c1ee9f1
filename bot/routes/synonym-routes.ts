import { synonymsSchema } from '../../contracts/synonyms';
import type { SynonymFollower } from '../../knowledge-base/synonyms/follow-synonyms';
import type { AuditStore } from '../../staff/audit-store';
import type { Route } from '../http/route';
import { settingRoutes } from './setting-routes';

interface SynonymRoutesDependencies {
  synonyms: Pick<SynonymFollower, 'read' | 'replace'>;
  audit: Pick<AuditStore, 'record'>;
}

/** The words that mean the same to the search, beside those that come with the product. Editors' business. */
export function synonymRoutes({ synonyms, audit }: SynonymRoutesDependencies): Route[] {
  return settingRoutes({
    name: 'synonyms',
    schema: synonymsSchema,
    audit,
    read: {
      access: 'articles:read',
      summary: "The editors' groups of words that mean the same, by language.",
      async run() {
        const { version, synonyms: value } = await synonyms.read();
        return { version, value };
      },
    },
    write: {
      access: 'articles:write',
      summary:
        "Replaces the editors' synonyms, unless somebody saved since they were read; every instance searches with them within a second.",
      async run(groups, by, seen) {
        const { version, synonyms: value } = await synonyms.replace(groups, by, seen);
        return { version, value };
      },
      details: (written) => ({ 'pt-BR': written['pt-BR'].length, en: written.en.length }),
    },
  });
}
