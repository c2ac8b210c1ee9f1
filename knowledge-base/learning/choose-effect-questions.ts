import type { Locale } from '../../contracts/locale';
import { foldText } from '../../language/fold-text';
import type { PublishedArticle } from '../answering/published-catalogue';
import { pickEvenly } from '../pick-evenly';
import type { JudgedQuestion } from '../search/judged-question';

/** A question that is asked without and with the proposed one. */
export interface EffectQuestion {
  readonly question: string;
  readonly origin: 'article' | 'judged' | 'gap';
  /** The article that the question was written for, or judged with; null for a gap. */
  readonly articleId: string | null;
  /** Whether that article answers it. */
  readonly right: boolean;
}

interface EffectSources {
  /** The articles nearest to the proposed question: what it may take answers from. */
  readonly near: readonly PublishedArticle[];
  /** Everything published in the language. */
  readonly all: readonly PublishedArticle[];
  /** The latest first. */
  readonly judged: readonly JudgedQuestion[];
  /** Wordings that nothing answered. */
  readonly gaps: readonly string[];
}

const mostNear = 90;
const mostJudged = 80;
const mostOthers = 60;
const mostGaps = 30;

/**
 * The questions that show what a further alternative question does: those of the articles nearest to it, a spread of
 * all the others, what people judged, and what nothing answered.
 */
export function chooseEffectQuestions(
  { near, all, judged, gaps }: EffectSources,
  proposed: { readonly question: string; readonly locale: Locale },
): EffectQuestion[] {
  const nearIds = new Set(near.map(({ id }) => id));
  const own = folded(proposed.question);
  const ownOf = (articles: readonly PublishedArticle[]) =>
    articles.flatMap(({ id, questions }) =>
      questions.map((question) => ({ question, origin: 'article' as const, articleId: id, right: true })),
    );
  const inLocale = judged.filter(
    ({ locale, question }) => locale === proposed.locale && folded(question) !== own,
  );
  const closest = inLocale.filter(({ articleId }) => nearIds.has(articleId));
  const others = inLocale.filter(({ articleId }) => !nearIds.has(articleId));
  return [
    ...pickEvenly(ownOf(near), mostNear),
    ...pickEvenly(ownOf(all.filter(({ id }) => !nearIds.has(id))), mostOthers),
    ...[...closest, ...others]
      .slice(0, mostJudged)
      .map(({ question, articleId, right }) => ({ question, origin: 'judged' as const, articleId, right })),
    ...gaps
      .filter((question) => folded(question) !== own)
      .slice(0, mostGaps)
      .map((question) => ({ question, origin: 'gap' as const, articleId: null, right: false })),
  ];
}

const folded = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
