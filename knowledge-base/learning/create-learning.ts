import { setImmediate } from 'node:timers/promises';
import { createRunner } from '../../basics/run-again';
import type { FeedbackSource, MeasuredEffect, Proposal, ProposalList } from '../../contracts/learning';
import { certainLanguage, recogniseLanguage } from '../../language/recognise-language';
import type { AnswerService } from '../answering/answer-service';
import type { PublishedArticle } from '../answering/published-catalogue';
import type { ArticleStore } from '../articles/article-store';
import type { GapStore } from '../gaps/gap-store';
import type { ArticleTests } from '../testing/create-article-tests';
import { type Acceptance, type Accepted, acceptProposal } from './accept-proposal';
import { cleanQuestion } from './clean-question';
import { createEffectMeter } from './effect-meter';
import type { JudgementStore } from './judgement-store';
import { isAskedAlready } from './like-questions';
import type { ProposalDocument, ProposalFilter, ProposalStore } from './proposal-store';

interface LearningOptions {
  articles: Pick<ArticleStore, 'find' | 'update' | 'publish'>;
  answers: Pick<AnswerService, 'findAnswer' | 'findPublished' | 'listPublished' | 'tryWith' | 'recalibrate'>;
  judgements: JudgementStore;
  proposals: ProposalStore;
  gaps: Pick<GapStore, 'list'>;
  tests: Pick<ArticleTests, 'guard'>;
  /** Told of what failed behind the scenes. */
  onFault(error: unknown): void;
  /** How often to look whether answers were judged, on this instance or another, in milliseconds; 0: only on `refresh`. */
  pollMs?: number;
}

/** Somebody's word on whether an article answers what a customer asked. */
export interface Feedback {
  question: string;
  articleId: string;
  right: boolean;
  source: FeedbackSource;
  /** Whose word it is, so that it counts once: the conversation's id, or the editor's. */
  from: string;
  /** Names to take out of the wording, such as the customer's. */
  names?: readonly string[];
}

interface Decider {
  id: string;
  name: string;
}

/** Turns what people say about answers into proposals for editors, and into what confidence is fitted to. */
export interface Learning {
  /** Notes it. Gives the id of the proposal that it became; null where there is nothing to propose. */
  record(feedback: Feedback): Promise<string | null>;
  /** Forgets what these conversations asked and said. */
  forget(conversationIds: readonly string[]): Promise<void>;
  /** What is open, the most asked first, each with its effect as far as it is measured. */
  list(filter: ProposalFilter): Promise<ProposalList>;
  /** What the proposal would do in another wording. @throws PlantaoError `not-found` */
  effectOf(id: string, question?: string): Promise<MeasuredEffect>;
  /** @see acceptProposal */
  accept(id: string, acceptance: Acceptance): Promise<Accepted>;
  /** @throws PlantaoError `not-found`, `conflict` */
  dismiss(id: string, by: Decider): Promise<ProposalDocument>;
  /** Effects that were measured no longer hold: articles or synonyms changed. */
  articlesChanged(): void;
  /** Fits confidence anew if answers were judged since. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

const defaultPollMs = 60_000;
/** More than are shown: some are asked by their articles already. */
const mostRead = 500;
const gapsRead = 50;
const presentedAtOnce = 20;

export function createLearning(options: LearningOptions): Learning {
  const { articles, answers, judgements, proposals, gaps, tests, onFault } = options;
  const meter = createEffectMeter({
    answers,
    judgements,
    onFault,
    readGaps: async (locale) =>
      (await gaps.list({ locale, limit: gapsRead })).map(({ question }) => question),
  });
  let fittedAt: number | null = null;

  const looking = createRunner(async () => {
    const lastAt = (await judgements.readLastAt())?.getTime() ?? 0;
    const isNews = fittedAt !== null && lastAt !== fittedAt;
    fittedAt = lastAt;
    if (isNews) answers.recalibrate();
  }, onFault);

  const pollMs = options.pollMs ?? defaultPollMs;
  const poll = pollMs > 0 ? setInterval(looking.wake, pollMs) : undefined;
  poll?.unref();

  /** The article's version in the language of the question; undefined where there is none. */
  function versionFor(article: PublishedArticle, question: string): PublishedArticle | undefined {
    const recognised = recogniseLanguage(question);
    if (recognised === null || recognised.confidence < certainLanguage) return article;
    if (recognised.locale === article.locale) return article;
    return answers.listPublished(recognised.locale).find(({ key }) => key === article.key);
  }

  function present(proposal: ProposalDocument): Proposal[] {
    const { _id: id, articleId, locale, question, wordings, sources, count } = proposal;
    const article = answers.findPublished(articleId);
    if (article === undefined || isAskedAlready(question, article)) return [];
    return [
      {
        id,
        locale,
        question,
        wordings: wordings.filter((wording) => wording !== question).toReversed(),
        article: { id: articleId, key: article.key, title: article.title },
        count,
        sources: { customer: sources.customer, agent: sources.agent, editor: sources.editor },
        firstAt: proposal.firstAt.toISOString(),
        lastAt: proposal.lastAt.toISOString(),
        effect: null,
        progress: 0,
      },
    ];
  }

  return {
    async record({ question, articleId, right, source, from, names = [] }) {
      const shown = answers.findPublished(articleId);
      const article = shown && versionFor(shown, question);
      if (article === undefined) return null;
      const known = [article.title, ...article.questions, article.answer].join('\n');
      const wording = cleanQuestion(question, { names, known });
      if (wording === null) return null;
      const { id, locale } = article;
      await judgements.record({ locale, question: wording, articleId: id, right, source, from });
      if (!right || isAskedAlready(wording, article)) return null;
      return proposals.propose({ articleId: id, locale, question: wording, source, from });
    },

    async forget(conversationIds) {
      await Promise.all([proposals.forget(conversationIds), judgements.forget(conversationIds)]);
    },

    async list(filter) {
      const found = await proposals.listOpen({ ...filter, limit: mostRead });
      const open: Proposal[] = [];
      for (const [at, proposal] of found.entries()) {
        open.push(...present(proposal));
        // Reading what the articles ask is computing: customers' turns come in between.
        if (at % presentedAtOnce === 0) await setImmediate();
      }
      const items = open
        .slice(0, filter.limit)
        .map((each) => ({ ...each, ...meter.effectOf(each.article.id, each.question) }));
      return { items, total: open.length };
    },

    async effectOf(id, question) {
      const proposal = await proposals.find(id);
      return meter.effectOf(proposal.articleId, question ?? proposal.question);
    },

    accept: (id, acceptance) => acceptProposal({ articles, proposals, tests }, id, acceptance),

    async dismiss(id, by) {
      await proposals.decide(id, 'dismissed', by.id);
      return proposals.find(id);
    },

    articlesChanged: () => meter.forget(),
    refresh: looking.run,
    async close() {
      clearInterval(poll);
      await looking.idle();
      await meter.close();
    },
  };
}
