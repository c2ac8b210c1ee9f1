import type { DialogContext } from 'botbuilder-dialogs';
import type { Signals } from '../../contracts/category';
import type { Locale } from '../../contracts/locale';
import type { FoundAnswer } from '../../knowledge-base/answering/find-answer';
import type { Clarifying } from '../answering/clarify-dialog';
import type { LastAnswer } from '../answering/last-answer';
import type { BotServices } from '../bot-services';

/** What is known of a request before anything is looked up. */
export interface HeardRequest {
  readonly dc: DialogContext;
  readonly services: BotServices;
  readonly locale: Locale;
  /** The customer's words, whole. */
  readonly said: string;
  readonly signals: Signals;
  /** What it is looked up by: without what only stands around the matter, with what was told of it a moment ago. */
  readonly wanted: string;
  /** "Which of these?", while that waits for its answer. */
  readonly clarifying: Clarifying | null;
  /** What the request before was answered with, while this one may go on with it. */
  readonly last: LastAnswer | null;
  /** The request that stood until now. */
  readonly standing: string | null;
}

/** How a request goes on with the last answer. */
export type WithLast =
  /** Not at all, as far as can be told. */
  | { readonly is: 'alone' }
  /** That answer has it already. */
  | { readonly is: 'above'; readonly last: LastAnswer }
  /** It asks on, and that answer says nothing of it. */
  | { readonly is: 'elsewhere' }
  /** Read with it, it finds this. */
  | ({ readonly is: 'found' } & Looked);

/** How something is looked up. */
export interface LookUpOptions {
  /** The conversation's. */
  readonly locale: Locale;
  readonly signal: AbortSignal;
}

/** What was found, and what was asked for it. */
export interface Looked {
  readonly found: FoundAnswer;
  readonly question: string;
}

/** The same once it was looked up. */
export interface FoundRequest extends HeardRequest, Looked {
  /** The surest wording of what is wanted. */
  readonly text: string;
  /** What that finds by itself. */
  readonly alone: FoundAnswer;
  readonly withLast: WithLast;
  /** Whether it was looked up with the question that "which of these?" was about. */
  readonly isReply: boolean;
  /** The articles that may be meant, where none is sure: best first. */
  readonly options: readonly { articleId: string; title: string }[];
}
