import type { Conversation } from '../../conversations/conversation';
import { firstJoined } from '../hearing/join-words';
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

/** All that the customer wanted and did not get, in their words: what they asked last comes first. */
export function unanswered(conversation: Conversation): readonly string[] {
  const { pending, setAside } = readRequests(conversation.dialog);
  const failed = failedRequest(conversation);
  const tried = conversation.articlesTried.at(-1);
  const answered = tried === undefined || tried.helpful === true ? [] : [tried.question];
  // What was added to a request may say nothing of its matter, and blur it.
  const asked = failed === null ? [] : [failed, firstJoined(failed)];
  return [...new Set([...asked, ...answered, ...pending, ...setAside.toReversed()])];
}
