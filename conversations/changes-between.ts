import type { UpdateFilter } from 'mongodb';
import type { Conversation } from './conversation';

/** Fields whose arrays are histories: what is new comes at their end, what is old goes at their beginning. */
const histories = ['tail', 'recentIds', 'articlesTried'] as const;

/** How many of `next`'s first elements are the very last of `before`. */
function keptOf(before: readonly unknown[], next: readonly unknown[]): number {
  const [first] = next;
  const start = first === undefined ? -1 : before.lastIndexOf(first);
  if (start < 0) return 0;
  const kept = Math.min(before.length - start, next.length);
  for (let at = 0; at < kept; at += 1) if (before[start + at] !== next[at]) return 0;
  return start + kept === before.length ? kept : 0;
}

/**
 * The update by which the stored document `before` becomes `next`. Fields and elements are compared by identity:
 * transitions share what they leave as it was. Of a history only what is new is sent, so that a turn costs the same
 * after a hundred messages as after one.
 */
export function changesBetween(before: Conversation, next: Conversation): UpdateFilter<Conversation> {
  const was: Readonly<Record<string, unknown>> = before;
  const will: Readonly<Record<string, unknown>> = next;
  const set: Record<string, unknown> = {};
  const push: Record<string, unknown> = {};
  const unset: Record<string, ''> = {};
  for (const key of Object.keys(will)) {
    if (was[key] === will[key]) continue;
    if (will[key] === undefined) unset[key] = '';
    else set[key] = will[key];
  }
  for (const key of Object.keys(was)) if (was[key] !== undefined && !(key in will)) unset[key] = '';
  for (const key of histories) {
    const kept = key in set ? keptOf(before[key], next[key]) : 0;
    if (kept === 0) continue;
    delete set[key];
    const dropsOld = kept < before[key].length;
    push[key] = { $each: next[key].slice(kept), ...(dropsOld ? { $slice: -next[key].length } : {}) };
  }
  return {
    $set: set,
    ...(Object.keys(push).length > 0 ? { $push: push } : {}),
    ...(Object.keys(unset).length > 0 ? { $unset: unset } : {}),
  };
}
