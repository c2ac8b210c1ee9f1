import * as z from 'zod';
import { auditListSchema } from '../../contracts/audit';
import type { StaffPatch } from '../../contracts/staff';
import {
  colleagueSchema,
  keySchema,
  namedSchema,
  staffInputSchema,
  staffMemberSchema,
  staffPatchSchema,
  teamPatchSchema,
} from '../../contracts/staff';
import type { AuditStore } from '../../staff/audit-store';
import { mayDo } from '../../staff/permissions';
import type { SessionStore } from '../../staff/session-store';
import type { StaffRecord } from '../../staff/staff-member';
import type { StaffStore } from '../../staff/staff-store';
import type { TeamStore } from '../../staff/team-store';
import { defineRoute, type Route } from '../http/route';
import { readSessionToken } from '../http/session-cookie';
import { type PresenceAndLoad, presentStaff } from './present-staff';

interface StaffRoutesDependencies {
  staff: StaffStore;
  teams: TeamStore;
  sessions: SessionStore;
  audit: AuditStore;
  presenceOf(staffId: string): Promise<PresenceAndLoad>;
  /** Told when somebody may do other things than before, or is signed out. */
  accessChanged(): void;
}

const idParams = z.object({ id: z.string().max(100) });
const namedList = z.object({ items: z.array(namedSchema) });
const auditQuery = z.object({
  by: z.string().max(100).optional(),
  target: z.string().max(100).optional(),
  action: z.string().max(100).optional(),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** The people who work here, their teams and skills, and the record of what they do. */
export function staffRoutes({
  staff,
  teams,
  sessions,
  audit,
  presenceOf,
  accessChanged,
}: StaffRoutesDependencies): Route[] {
  const present = async (record: StaffRecord) => presentStaff(record, await presenceOf(record.id));

  /** A new password, or the end of somebody's work here, ends their sessions; not the one that this was done in. */
  async function endSessions(record: StaffRecord, patch: StaffPatch, token: string | null): Promise<void> {
    if (patch.password === undefined && record.active) return;
    await sessions.closeAllOf(record.id, token ?? undefined);
  }

  return [
    defineRoute({
      method: 'get',
      path: '/api/staff',
      access: 'staff:read',
      summary: 'Everybody who works here, or has worked here, by name.',
      response: z.object({ items: z.array(staffMemberSchema) }),
      handle: async () => ({ items: await Promise.all((await staff.list()).map(present)) }),
    }),
    defineRoute({
      method: 'get',
      path: '/api/staff/colleagues',
      access: 'conversations:work',
      summary: 'Who serves customers, and whether they are there: whom a conversation may be transferred to.',
      response: z.object({ items: z.array(colleagueSchema) }),
      async handle() {
        const serving = (await staff.list()).filter(
          ({ active, roles }) => active && mayDo(roles, 'conversations:work'),
        );
        const items = serving.map(async ({ id, name, teams: inTeams, skills, capacity }) => ({
          id,
          name,
          teams: inTeams,
          skills,
          capacity,
          ...(await presenceOf(id)),
        }));
        return { items: await Promise.all(items) };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/staff',
      access: 'staff:write',
      summary: 'Adds a person. Teams and skills that are new are created.',
      body: staffInputSchema,
      response: staffMemberSchema,
      status: 201,
      async handle({ body, staff: by, address }) {
        const record = await staff.create(body);
        await teams.ensure(body);
        // A team that gets its first member is no longer everybody's.
        accessChanged();
        const details = { roles: record.roles };
        await audit.record({ action: 'staff.added', by: by.id, target: record.id, details, address });
        return present(record);
      },
    }),
    defineRoute({
      method: 'patch',
      path: '/api/staff/:id',
      access: 'staff:write',
      summary: 'Changes a person. Only the fields that are sent change.',
      params: idParams,
      body: staffPatchSchema,
      response: staffMemberSchema,
      async handle({ params, body, staff: by, address, request }) {
        const record = await staff.change(params.id, body);
        await teams.ensure(body);
        await endSessions(record, body, readSessionToken(request));
        accessChanged();
        const details = { fields: Object.keys(body) };
        await audit.record({ action: 'staff.changed', by: by.id, target: record.id, details, address });
        return present(record);
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/teams',
      access: 'signed-in',
      summary: 'The teams, by name.',
      response: namedList,
      handle: async () => ({ items: await teams.listTeams() }),
    }),
    defineRoute({
      method: 'patch',
      path: '/api/teams/:key',
      access: 'staff:write',
      summary: 'Gives a team the name that colleagues and customers read; its key stays.',
      params: z.object({ key: keySchema }),
      body: teamPatchSchema,
      response: namedSchema,
      async handle({ params, body, staff: by, address }) {
        const team = await teams.renameTeam(params.key, body.name);
        const details = { name: team.name };
        await audit.record({ action: 'team.renamed', by: by.id, target: team.key, details, address });
        return team;
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/skills',
      access: 'signed-in',
      summary: 'The skills, by name.',
      response: namedList,
      handle: async () => ({ items: await teams.listSkills() }),
    }),
    defineRoute({
      method: 'get',
      path: '/api/audit',
      access: 'audit:read',
      summary: 'What staff did, the newest first.',
      query: auditQuery,
      response: auditListSchema,
      handle: ({ query }) => audit.list(query),
    }),
  ];
}
