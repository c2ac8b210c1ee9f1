import type { ArticleTest } from '../../contracts/article-test';
import type { TriedAnswer } from '../../contracts/learning';
import { PlantaoError } from '../../contracts/plantao-error';
import type { AnswerDecision } from '../answering/decide-answer';
import type { PublishedArticle } from '../answering/published-catalogue';

/** A test, and where it stands in its article's list. */
export interface PlacedTest extends ArticleTest {
  readonly at: number;
}

export type FindArticle = (id: string) => PublishedArticle | undefined;

const kinds = ['mustFind', 'mustNotFind'] as const;

export function testsOf(article: PublishedArticle): PlacedTest[] {
  const { id: articleId, key, locale, title } = article;
  return kinds.flatMap((kind) =>
    (article[kind] ?? []).map((question, at) => ({ articleId, key, locale, title, kind, question, at })),
  );
}

/** Where a test stands, as a refusal names it: `prazo.pt-BR.mustFind.0`. */
export function placeOf({ key, locale, kind, at }: PlacedTest): string {
  return `${key}.${locale}.${kind}.${at}`;
}

export function presentTest({ articleId, key, locale, title, kind, question }: PlacedTest): ArticleTest {
  return { articleId, key, locale, title, kind, question };
}

/**
 * Whether a test passes: only a direct answer finds an article, in whatever language version; to be asked which of
 * some is neither.
 */
export function passes(test: PlacedTest, decision: AnswerDecision, find: FindArticle): boolean {
  const answered = decision.outcome === 'answer' ? decision.articleId : null;
  const isIt = answered !== null && (answered === test.articleId || find(answered)?.key === test.key);
  return test.kind === 'mustFind' ? isIt : !isIt;
}

export function presentDecision(decision: AnswerDecision, find: FindArticle): TriedAnswer {
  const articleId = decision.outcome === 'answer' ? decision.articleId : null;
  const title = articleId === null ? null : (find(articleId)?.title ?? null);
  return { outcome: decision.outcome, articleId, title };
}

/** So many tests are named in a refusal and in the audit record; all are counted. */
const mostNamed = 20;

export function namesOf(regressions: readonly PlacedTest[]): string[] {
  return regressions.slice(0, mostNamed).map((test) => `${placeOf(test)}: ${test.question}`);
}

/** The refusal of what would make tests fail that pass now. */
export function regressionError(regressions: readonly PlacedTest[]): PlantaoError {
  const named = regressions.slice(0, mostNamed);
  return new PlantaoError(
    'tests-regress',
    `Tests of articles that pass now would fail: ${regressions.length}. Correct the text or the tests, or say despiteTests to go on all the same.`,
    { fields: Object.fromEntries(named.map((test) => [placeOf(test), test.question])) },
  );
}
