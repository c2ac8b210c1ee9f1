import type { StoredSession } from './host-messages';

/**
 * What is kept after a tab has set `changed` in its `session`. What other tabs of the customer's have kept stays; a tab
 * that is still in the conversation that another one has left for a new one takes nothing back.
 */
export function keepSession(
  kept: StoredSession,
  session: StoredSession,
  changed: Partial<StoredSession>,
): StoredSession {
  if (kept.conversationId === undefined || 'conversationId' in changed) return session;
  return kept.conversationId === session.conversationId ? { ...kept, ...changed } : kept;
}
