import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import {
  colleagueSchema,
  type Named,
  namedSchema,
  type StaffInput,
  type StaffMember,
  type StaffPatch,
  staffMemberSchema,
} from '../../../../contracts/staff';
import { request } from './request';

export type Team = Named;

export const staffKeys = {
  people: ['staff'] as const,
  colleagues: ['colleagues'] as const,
  teams: ['teams'] as const,
};

export const staffQuery = queryOptions({
  queryKey: staffKeys.people,
  queryFn: async ({ signal }) =>
    (await request(z.object({ items: z.array(staffMemberSchema) }), '/staff', { signal })).items,
});

export const colleaguesQuery = queryOptions({
  queryKey: staffKeys.colleagues,
  queryFn: async ({ signal }) =>
    (await request(z.object({ items: z.array(colleagueSchema) }), '/staff/colleagues', { signal })).items,
});

export const teamsQuery = queryOptions({
  queryKey: staffKeys.teams,
  staleTime: 300_000,
  queryFn: async ({ signal }) =>
    (await request(z.object({ items: z.array(namedSchema) }), '/teams', { signal })).items,
});

export const renameTeam = (key: string, name: string): Promise<Team> =>
  request(namedSchema, `/teams/${encodeURIComponent(key)}`, { method: 'PATCH', body: { name } });

export const createStaff = (input: StaffInput): Promise<StaffMember> =>
  request(staffMemberSchema, '/staff', { method: 'POST', body: input });

export const updateStaff = (id: string, patch: StaffPatch): Promise<StaffMember> =>
  request(staffMemberSchema, `/staff/${encodeURIComponent(id)}`, { method: 'PATCH', body: patch });
