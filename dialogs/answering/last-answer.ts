import type { TurnContext } from 'botbuilder';
import { requestsOf, scopeOf } from '../scope-state';

/** What a request was answered with. */
export interface LastAnswer {
  articleId: string;
  title: string;
  question: string;
  /** The request with what was said to it since. */
  words: string;
}

/** The answer to the request at hand, unless it was of no help; null when it has none yet. */
export function lastAnswerOf(context: TurnContext): LastAnswer | null {
  const { current } = requestsOf(context);
  const tried = scopeOf(context).conversation.articlesTried.at(-1);
  if (tried === undefined || tried.helpful === false || !current?.startsWith(tried.question)) return null;
  const { articleId, title, question } = tried;
  return { articleId, title, question, words: current };
}
