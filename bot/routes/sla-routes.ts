import * as z from 'zod';
import { slaInputSchema, slaSchema } from '../../contracts/sla';
import type { SlaStore } from '../../handoff/sla/sla-store';
import type { AuditStore } from '../../staff/audit-store';
import type { Route } from '../http/route';
import { settingRoutes } from './setting-routes';

interface Dependencies {
  sla: SlaStore;
  audit: Pick<AuditStore, 'record'>;
}

/** How soon the company wants to answer and to be done. */
export function slaRoutes({ sla, audit }: Dependencies): Route[] {
  return settingRoutes({
    name: 'sla',
    schema: slaInputSchema,
    audit,
    read: {
      access: 'settings:read',
      summary:
        'The targets for first response and resolution; null until they are set, which promises nothing.',
      response: z.nullable(slaSchema),
      run: sla.readStored,
    },
    write: {
      access: 'settings:write',
      summary:
        'Sets the targets, unless somebody saved since they were read. They hold for hand-offs that begin from now on.',
      run: (value, _by, seen) => sla.write(value, seen),
    },
  });
}
