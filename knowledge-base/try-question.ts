import type { TryResult } from '../contracts/article';
import type { Locale } from '../contracts/locale';
import {
  type AnswerService,
  type AnswerServiceOptions,
  createAnswerService,
} from './answering/answer-service';
import type { PublishedArticle } from './answering/published-catalogue';
import type { ArticleStore } from './articles/article-store';
import { contentOf } from './articles/present-article';
import type { SynonymGroups } from './search/article-index';

interface TryQuestionOptions {
  store: Pick<ArticleStore, 'readAll' | 'onChange'>;
  /** What customers are answered from. */
  answers: Pick<AnswerService, 'findAnswer' | 'confidenceShift'>;
  /** The editors' synonyms, for the drafts. */
  synonyms?: () => SynonymGroups;
  logger: AnswerServiceOptions['logger'];
  now: () => Date;
}

export interface TriedQuestion {
  question: string;
  locale?: Locale | undefined;
  /** Against the drafts, as if everything were published now. */
  draft?: boolean | undefined;
}

/** Another instance's changes show in tried drafts after this long at the latest, in milliseconds. */
const keepMs = 10_000;
const shownCandidates = 5;
/** How long a model may be waited for, in milliseconds. */
const waitMs = 5_000;

/** Answers a question as a customer would be answered, without talking to one. */
export function createQuestionTrier({ store, answers, synonyms, logger, now }: TryQuestionOptions): {
  tryQuestion(tried: TriedQuestion): Promise<TryResult>;
  /** The drafts are read again for the next question. */
  forgetDrafts(): void;
  close(): void;
} {
  let drafts: { service: AnswerService; builtAt: number } | null = null;
  const forgetDrafts = () => {
    drafts = null;
  };
  const stopListening = store.onChange(forgetDrafts);

  async function draftAnswers(): Promise<AnswerService> {
    const at = now().getTime();
    if (drafts === null || Math.abs(at - drafts.builtAt) >= keepMs) {
      const service = createAnswerService({
        loadPublished: () => readNewest(store),
        synonyms: synonyms?.() ?? {},
        // Else what is tried before the drafts' own questions were asked is surer than it will be.
        calibratedBy: answers,
        logger,
        now,
      });
      drafts = { service, builtAt: at };
    }
    const { service } = drafts;
    await service.whenReady();
    return service;
  }

  return {
    async tryQuestion({ question, locale = 'pt-BR', draft = false }) {
      const service = draft ? await draftAnswers() : answers;
      const { outcome, confidence, candidates } = await service.findAnswer(question, {
        locale,
        // As a turn would, but drafts: they have no vectors.
        ...(draft ? {} : { signal: AbortSignal.timeout(waitMs) }),
      });
      return {
        outcome,
        confidence,
        candidates: candidates.slice(0, shownCandidates).map((each) => ({ ...each })),
      };
    },
    forgetDrafts,
    close() {
      stopListening();
      forgetDrafts();
    },
  };
}

/** Every article in its newest revision; what was withdrawn stays withdrawn. */
async function* readNewest(store: Pick<ArticleStore, 'readAll'>): AsyncGenerator<PublishedArticle> {
  for await (const article of store.readAll()) {
    if (article.state === 'withdrawn') continue;
    const { _id: id, key, locale, revision } = article;
    yield { id, key, locale, revision, ...contentOf(article) };
  }
}
