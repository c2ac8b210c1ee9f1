import type { LastAnswer } from '../answering/last-answer';
import type { FoundRequest } from './request';

/** The last answer, where a request may be a remark on it: one that asks on is none. Null where it can't be. */
export function remarkedOn({ last, withLast }: FoundRequest): LastAnswer | null {
  return withLast.is === 'alone' ? last : null;
}

/** Whether what was found is the very article that was just given. */
export function findsLast({ last, found }: FoundRequest): boolean {
  return last !== null && found.outcome === 'answer' && found.articleId === last.articleId;
}
