import { createHash } from 'node:crypto';

/** An id that follows from what it names: noted twice, it is there once. */
export function hashId(named: string): string {
  return createHash('sha256').update(named).digest('base64url').slice(0, 22);
}
