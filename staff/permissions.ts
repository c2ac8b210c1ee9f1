import type { Role } from '../contracts/staff';

/**
 * Everything that a role may allow. A new action gets its line here and in the table below, and nowhere else.
 *
 * - `conversations:work`: claim, reply, note, transfer, close, within what one may read
 * - `conversations:read-all`: every conversation, whatever its team
 * - `conversations:assign`: act on what another agent owns
 * - `replies:read`, `replies:write`: the canned replies
 * - `privacy:decide`: customers' requests about their own data
 */
export const permissions = [
  'conversations:read',
  'conversations:read-all',
  'conversations:work',
  'conversations:assign',
  'presence:set',
  'articles:read',
  'articles:write',
  'gaps:read',
  'replies:read',
  'replies:write',
  'reports:read',
  'settings:read',
  'settings:write',
  'staff:read',
  'staff:write',
  'audit:read',
  'privacy:decide',
] as const;
export type Permission = (typeof permissions)[number];

/** The roles' table. An editor has no line about conversations: the queue is closed to them. */
const allowed: Record<Role, readonly Permission[]> = {
  agent: [
    'conversations:read',
    'conversations:work',
    'presence:set',
    'articles:read',
    'replies:read',
    'settings:read',
    'staff:read',
  ],
  editor: ['articles:read', 'articles:write', 'gaps:read', 'replies:read', 'replies:write'],
  supervisor: [
    'conversations:read',
    'conversations:read-all',
    'conversations:work',
    'conversations:assign',
    'presence:set',
    'articles:read',
    'gaps:read',
    'replies:read',
    'replies:write',
    'reports:read',
    'settings:read',
    'staff:read',
    'audit:read',
    'privacy:decide',
  ],
  admin: permissions,
};

/** What a person with these roles may do, in the order of `permissions`, each once. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  return permissions.filter((permission) => roles.some((role) => allowed[role].includes(permission)));
}

/** Whether any of the roles gives the permission. */
export function mayDo(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => allowed[role].includes(permission));
}

/** What a conversation's reader is judged by. */
export interface ReadableConversation {
  status: 'open' | 'closed';
  team: string | null;
  /** The agent who owns it, or null while the bot or the queue does. */
  ownerId: string | null;
  /** The agent who owned it when it closed. */
  closedOwnerId?: string | null;
}

interface Reader {
  id: string;
  roles: readonly Role[];
  teams: readonly string[];
}

/**
 * Whether a person may read a conversation: with `conversations:read-all` every one; otherwise their own, their
 * teams', and what belongs to no team. The earlier conversations of a customer whom they serve now are for the caller
 * to allow: who serves whom is not known here.
 */
export function mayReadConversation(reader: Reader, conversation: ReadableConversation): boolean {
  if (mayDo(reader.roles, 'conversations:read-all')) return true;
  if (!mayDo(reader.roles, 'conversations:read')) return false;
  if (conversation.ownerId === reader.id || conversation.closedOwnerId === reader.id) return true;
  return conversation.team === null || reader.teams.includes(conversation.team);
}
