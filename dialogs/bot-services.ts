import type { DetailKind, Signals, TriageResult } from '../contracts/category';
import type { Locale } from '../contracts/locale';
import type { Priority } from '../contracts/priority';
import type { Conversation } from '../conversations/conversation';
import type { CallTimes } from '../handoff/callbacks/create-callbacks';
import type { FoundAnswer } from '../knowledge-base/answering/find-answer';
import type { PublishedArticle } from '../knowledge-base/answering/published-catalogue';

/** Where a hand-off would stand, asked before the turn commits. */
export interface ExpectedPlace {
  position: number;
  /** Null while there is nothing to base it on. */
  expectedWaitSeconds: number | null;
  /** In which most waits end, in seconds; null while it is not known how often that holds. */
  expectedWaitRange: { fromSeconds: number; toSeconds: number } | null;
  /** When people are next there (ISO 8601), if they are not now. */
  opensAt: string | null;
  /** False while no agent is online: the customer is told, and no wait is promised. */
  isAnyoneThere: boolean;
}

export interface PhrasedAnswer {
  text: string;
  /** False: the article's own text. */
  phrased: boolean;
  /** Each sentence, and the article's passages that bear it out. */
  citations?: { sentence: string; passages: string[] }[];
}

export type FoundDetails = Partial<Record<DetailKind, string>>;

/** What the dialogs stand on. bot/create-bot-services.ts makes the real ones. */
export interface BotServices {
  findAnswer(question: string, options: { locale: Locale; signal: AbortSignal }): Promise<FoundAnswer>;
  /** The answer's text for this customer: the article's own, or a model's wording of it. */
  phraseAnswer(
    question: string,
    article: PublishedArticle,
    options: { locale: Locale; signal: AbortSignal },
  ): Promise<PhrasedAnswer>;
  findPublished(articleId: string): PublishedArticle | undefined;
  classifyRequest(text: string, options: { locale: Locale; signal: AbortSignal }): Promise<TriageResult>;
  /** The same on this machine alone, as fast as it can be asked of several texts. */
  classifyLocally(text: string): Pick<TriageResult, 'category' | 'name' | 'confidence'>;
  recogniseSignals(text: string): Signals;
  findDetails(text: string, expected?: DetailKind): FoundDetails;
  validateDetail(kind: DetailKind, text: string): { ok: true; value: string } | { ok: false; code: string };
  detailsOf(categoryKey: string): DetailKind[];
  splitRequests(text: string): string[];
  /** Where a request would stand in the queue; with a conversation that is queued already, where it stands. */
  placeFor(
    request: { team: string; skills: string[]; priority: Priority },
    conversationId?: string,
  ): Promise<ExpectedPlace>;
  /** Remembers a question that no article answers. It must not fail the turn. */
  recordUnanswered(question: { question: string; locale: Locale; conversationId: string }): void;
  /** Remembers whether an answer was what the customer needed. It must not fail the turn. */
  recordHelpful(answer: {
    question: string;
    articleId: string;
    helpful: boolean;
    conversationId: string;
    /** What the customer is called, which is nobody else's business. */
    names: readonly string[];
  }): void;
  /**
   * The other threads of the channel that are the same person's, by an address and numbers that they gave there; none
   * where that proves nothing. Each call counts as a try.
   */
  provePerson(proof: {
    channel: string;
    threadId: string;
    email: string;
    numbers: Partial<Record<'cpf' | 'order-number', string>>;
  }): Promise<string[]>;
  /** The times at which this customer may be called back; null where nothing can be booked. */
  callTimes(conversation: Conversation, now: Date): Promise<CallTimes | null>;
  /** The workspace's time zone, for "tomorrow at 9". */
  timeZone(): string;
}
