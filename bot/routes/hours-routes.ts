import * as z from 'zod';
import { assignmentSchema } from '../../contracts/assignment';
import { hoursInputSchema, hoursSchema } from '../../contracts/hours';
import type { Handoff } from '../../handoff/create-handoff';
import { defaultAssignment } from '../../handoff/queue/assignment-store';
import type { AuditStore } from '../../staff/audit-store';
import type { Route } from '../http/route';
import { settingRoutes } from './setting-routes';

interface Dependencies {
  handoff: Pick<Handoff, 'hours' | 'assignment' | 'sweep' | 'hoursChanged'>;
  audit: Pick<AuditStore, 'record'>;
}

/** When people answer, and how conversations find them. */
export function hoursRoutes({ handoff, audit }: Dependencies): Route[] {
  const { hours, assignment, sweep, hoursChanged } = handoff;
  return [
    ...settingRoutes({
      name: 'hours',
      schema: hoursInputSchema,
      audit,
      read: {
        access: 'settings:read',
        summary: 'The weekly calendar; null until it is set, which means always open.',
        response: z.nullable(hoursSchema),
        run: hours.readStored,
      },
      write: {
        access: 'settings:write',
        summary: 'Sets the weekly calendar, unless somebody saved since it was read.',
        run: (value, _by, seen) => hours.write(value, seen),
        follow: hoursChanged,
      },
    }),
    ...settingRoutes({
      name: 'assignment',
      schema: assignmentSchema,
      audit,
      read: {
        access: 'settings:read',
        summary: 'Whether agents claim by hand or are given the next conversation.',
        async run() {
          const { version, value } = await assignment.readStored();
          return { version, value: value ?? defaultAssignment };
        },
      },
      write: {
        access: 'settings:write',
        summary:
          'Sets whether agents claim by hand or are given the next conversation, unless somebody saved since it was read.',
        run: (value, _by, seen) => assignment.write(value, seen),
        follow: sweep,
      },
    }),
  ];
}
