import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import {
  presenceStatusSchema,
  type StaffInput,
  type StaffMember,
  type StaffPatch,
  staffMemberSchema,
} from '../../../../contracts/staff';
import { request } from './request';

const colleagueSchema = z.object({
  id: z.string(),
  name: z.string(),
  teams: z.array(z.string()),
  presence: presenceStatusSchema,
  load: z.number(),
  capacity: z.number(),
});
export type Colleague = z.infer<typeof colleagueSchema>;

const teamSchema = z.object({ key: z.string(), name: z.string() });
export type Team = z.infer<typeof teamSchema>;

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
    (await request(z.object({ items: z.array(teamSchema) }), '/teams', { signal })).items,
});

export const renameTeam = (key: string, name: string): Promise<Team> =>
  request(teamSchema, `/teams/${encodeURIComponent(key)}`, { method: 'PATCH', body: { name } });

export const createStaff = (input: StaffInput): Promise<StaffMember> =>
  request(staffMemberSchema, '/staff', { method: 'POST', body: input });

export const updateStaff = (id: string, patch: StaffPatch): Promise<StaffMember> =>
  request(staffMemberSchema, `/staff/${encodeURIComponent(id)}`, { method: 'PATCH', body: patch });
