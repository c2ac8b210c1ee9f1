import type { Conversation } from '../../conversations/conversation';
import { readRequests } from '../scope-state';

/**
 * What the customer wanted of the bot and did not get, in their words: the request that was being dealt with, unless
 * its answer was what they needed. Null when there is none.
 */
export function failedRequest({ articlesTried, dialog }: Conversation): string | null {
  const tried = articlesTried.at(-1);
  const { current } = readRequests(dialog);
  const request = current ?? tried?.question ?? null;
  const isSolved = tried?.helpful === true && (current === null || current.startsWith(tried.question));
  return isSolved ? null : request;
}
