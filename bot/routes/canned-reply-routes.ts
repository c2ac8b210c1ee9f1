import { cannedRepliesSchema } from '../../contracts/canned-reply';
import type { CannedReplies } from '../../handoff/canned-replies';
import type { AuditStore } from '../../staff/audit-store';
import type { Route } from '../http/route';
import { settingRoutes } from './setting-routes';

interface Dependencies {
  cannedReplies: Pick<CannedReplies, 'readStored' | 'write'>;
  audit: Pick<AuditStore, 'record'>;
}

/** What agents put into their replies; agents read them, editors and supervisors write them. */
export function cannedReplyRoutes({ cannedReplies, audit }: Dependencies): Route[] {
  return settingRoutes({
    name: 'canned-replies',
    schema: cannedRepliesSchema,
    audit,
    read: {
      access: 'replies:read',
      summary: 'The canned replies, with their texts by language.',
      async run() {
        const { version, value } = await cannedReplies.readStored();
        return { version, value: value ?? [] };
      },
    },
    write: {
      access: 'replies:write',
      summary: 'Replaces the canned replies, unless somebody saved since they were read.',
      run: (value, _by, seen) => cannedReplies.write(value, seen),
      details: (written) => ({ replies: written.length }),
    },
  });
}
