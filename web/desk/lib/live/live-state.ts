import { createStore } from '../store';
import type { LiveStatus } from './live-connection';

interface Person {
  id: string;
  name: string;
}

interface Typing extends Person {
  role: 'customer' | 'agent';
  /** When it is taken to have ended, in ms since 1970. */
  until: number;
}

export const liveStatus = createStore<LiveStatus>('connecting');

/** Who writes, by conversation. */
export const typingIn = createStore<Readonly<Record<string, readonly Typing[]>>>({});

/** Who has it in front of them, by conversation. */
export const viewersOf = createStore<Readonly<Record<string, readonly Person[]>>>({});

/** A typing signal holds for this long unless repeated, in ms. */
const typingHolds = 6_000;

export function noteTyping(conversationId: string, who: Omit<Typing, 'until'>, now: number) {
  typingIn.set((before) => {
    const others = (before[conversationId] ?? []).filter((one) => one.id !== who.id && one.until > now);
    return { ...before, [conversationId]: [...others, { ...who, until: now + typingHolds }] };
  });
}

/** The words are there: whoever sent them no longer types. */
export function endTyping(conversationId: string, role: Typing['role'], id?: string) {
  typingIn.set((before) => {
    const typing = before[conversationId];
    if (typing === undefined) return before;
    const rest = typing.filter((one) => one.role !== role || (id !== undefined && one.id !== id));
    return rest.length === typing.length ? before : { ...before, [conversationId]: rest };
  });
}
