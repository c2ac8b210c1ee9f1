import type { EffectChange } from '../../contracts/learning';
import type { Locale } from '../../contracts/locale';
import type { AnswerDecision } from '../answering/decide-answer';
import type { JudgedQuestion } from '../search/judged-question';
import { type FindArticle, presentDecision } from './article-test';

/** What a customer asked before. */
export interface PastQuestion {
  readonly question: string;
  readonly locale: Locale;
  readonly origin: 'judged' | 'gap';
  /** The article that answers it; null where nobody knows. */
  readonly expectedId: string | null;
}

interface PastSources {
  /** The latest first. */
  readonly judged: readonly JudgedQuestion[];
  /** Wordings that nothing answered, by language. */
  readonly gaps: ReadonlyMap<Locale, readonly string[]>;
}

const mostJudged = 100;
const mostGaps = 40;

/** The customers' questions in these languages that are asked again: those that somebody judged, and unanswered ones. */
export function choosePast({ judged, gaps }: PastSources, locales: ReadonlySet<Locale>): PastQuestion[] {
  const known = judged.filter(({ locale }) => locales.has(locale)).slice(0, mostJudged);
  return [
    ...known.map(({ question, locale, articleId, right }) => ({
      question,
      locale,
      origin: 'judged' as const,
      expectedId: right ? articleId : null,
    })),
    ...[...gaps]
      .filter(([locale]) => locales.has(locale))
      .flatMap(([locale, questions]) =>
        questions
          .slice(0, mostGaps)
          .map((question) => ({ question, locale, origin: 'gap' as const, expectedId: null })),
      ),
  ];
}

/** How a past question is answered otherwise; null where it is not. */
export function changeOf(
  { question, origin, expectedId }: PastQuestion,
  [before, findBefore]: readonly [AnswerDecision, FindArticle],
  [after, find]: readonly [AnswerDecision, FindArticle],
): EffectChange | null {
  const [old, next] = [presentDecision(before, findBefore), presentDecision(after, find)];
  if (old.outcome === next.outcome && old.articleId === next.articleId) return null;
  const expected = expectedId === null ? null : (find(expectedId)?.title ?? null);
  return { question, origin, expected, before: old, after: next };
}
