import * as z from 'zod/mini';

export const roleSchema = z.enum(['agent', 'editor', 'supervisor', 'admin']);
export type Role = z.infer<typeof roleSchema>;

export const presenceStatusSchema = z.enum(['online', 'away', 'offline']);
export type PresenceStatus = z.infer<typeof presenceStatusSchema>;

/** A team's or a skill's key. */
export const keySchema = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'Use small letters, digits and hyphens.'));

/** The team that takes what belongs to no team, or to one without members. */
export const defaultTeam = 'atendimento';

export const staffMemberSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(roleSchema),
  skills: z.array(z.string()),
  teams: z.array(z.string()),
  /** How many open conversations an agent may own at once. */
  capacity: z.number(),
  presence: presenceStatusSchema,
  /** How many they own now. */
  load: z.number(),
  active: z.boolean(),
});
export type StaffMember = z.infer<typeof staffMemberSchema>;

/** Whom a conversation may be transferred to. */
export const colleagueSchema = z.pick(staffMemberSchema, {
  id: true,
  name: true,
  teams: true,
  skills: true,
  presence: true,
  load: true,
  capacity: true,
});
export type Colleague = z.infer<typeof colleagueSchema>;

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));
const email = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(200),
    z.regex(/^[^\s@]+@[^\s@]+$/, 'Write an e-mail address.'),
  );
const password = z.string().check(z.minLength(10, 'Use at least 10 characters.'), z.maxLength(200));
const roles = z.array(roleSchema).check(z.minLength(1), z.maxLength(4));
const keys = z.array(keySchema).check(z.maxLength(50));
const capacity = z.int().check(z.minimum(0), z.maximum(100));

export const staffInputSchema = z.object({
  name,
  email,
  password,
  roles,
  skills: z._default(keys, []),
  teams: z._default(keys, []),
  capacity: z._default(capacity, 5),
});
export type StaffInput = z.infer<typeof staffInputSchema>;

export const staffPatchSchema = z.partial(
  z.object({ name, email, password, roles, skills: keys, teams: keys, capacity, active: z.boolean() }),
);
export type StaffPatch = z.infer<typeof staffPatchSchema>;

/** A team or a skill: it goes by its key and is shown by its name. */
export const namedSchema = z.object({ key: z.string(), name: z.string() });
export type Named = z.infer<typeof namedSchema>;
export const teamPatchSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'Give the team a name.'), z.maxLength(60)),
});

export const signInInputSchema = z.object({
  email: z.string().check(z.maxLength(200)),
  password: z.string().check(z.maxLength(200)),
});

/** Somebody's own password, for which they give the one that they have. */
export const passwordChangeSchema = z.object({ current: z.string().check(z.maxLength(200)), password });

export const presenceInputSchema = z.object({ status: presenceStatusSchema });

/** Whether a person is there, and how many conversations they have. */
export const presenceViewSchema = z.object({
  staffId: z.string(),
  name: z.string(),
  status: presenceStatusSchema,
  load: z.number(),
  capacity: z.number(),
  teams: z.array(z.string()),
});
export type PresenceView = z.infer<typeof presenceViewSchema>;

/** Who is signed in, and what the role lets them do. */
export const sessionViewSchema = z.object({
  staff: staffMemberSchema,
  permissions: z.array(z.string()),
  /** The workspace's settings that every page needs. */
  workspace: z.object({ name: z.string(), colour: z.optional(z.string()), timeZone: z.string() }),
});
export type SessionView = z.infer<typeof sessionViewSchema>;
