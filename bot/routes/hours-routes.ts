import * as z from 'zod';
import { hoursSchema } from '../../contracts/hours';
import { assignmentSchema, defaultAssignment } from '../../handoff/assignment-store';
import type { Handoff } from '../../handoff/create-handoff';
import type { AuditEntry } from '../../staff/audit-store';
import { defineRoute, type Route } from '../http/route';
import { readSeenVersion, sendVersion } from '../http/versions';

interface Dependencies {
  handoff: Pick<Handoff, 'hours' | 'assignment' | 'sweep'>;
  audit: (entry: AuditEntry) => Promise<void>;
}

/** When people answer, and how conversations find them. */
export function hoursRoutes({ handoff, audit }: Dependencies): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/api/settings/hours',
      access: 'settings:read',
      summary: 'The weekly calendar; null until it is set, which means always open.',
      response: z.nullable(hoursSchema),
      versioned: true,
      async handle({ response }) {
        const { version, value } = await handoff.hours.readStored();
        sendVersion(response, version);
        return value;
      },
    }),
    defineRoute({
      method: 'put',
      path: '/api/settings/hours',
      access: 'settings:write',
      summary: 'Sets the weekly calendar, unless somebody saved since it was read.',
      body: hoursSchema,
      response: hoursSchema,
      versioned: true,
      async handle({ body, staff, address, request, response }) {
        const { version, value: hours } = await handoff.hours.write(body, readSeenVersion(request));
        sendVersion(response, version);
        await audit({ action: 'settings.changed', by: staff.id, target: 'hours', address });
        return hours;
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/settings/assignment',
      access: 'settings:read',
      summary: 'Whether agents claim by hand or are given the next conversation.',
      response: assignmentSchema,
      versioned: true,
      async handle({ response }) {
        const { version, value } = await handoff.assignment.readStored();
        sendVersion(response, version);
        return value ?? defaultAssignment;
      },
    }),
    defineRoute({
      method: 'put',
      path: '/api/settings/assignment',
      access: 'settings:write',
      summary:
        'Sets whether agents claim by hand or are given the next conversation, unless somebody saved since it was read.',
      body: assignmentSchema,
      response: assignmentSchema,
      versioned: true,
      async handle({ body, staff, address, request, response }) {
        const { version, value: assignment } = await handoff.assignment.write(body, readSeenVersion(request));
        sendVersion(response, version);
        await audit({ action: 'settings.changed', by: staff.id, target: 'assignment', address });
        await handoff.sweep();
        return assignment;
      },
    }),
  ];
}
