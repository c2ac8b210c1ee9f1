import type { ArticleCheck, TestRun } from '../../contracts/article-test';
import { type Locale, localeSchema } from '../../contracts/locale';
import type { PublishedArticle } from '../answering/published-catalogue';
import type { GapStore } from '../gaps/gap-store';
import type { JudgementStore } from '../learning/judgement-store';
import { namesOf, type PlacedTest, regressionError } from './article-test';
import { checkChange } from './check-change';
import { choosePast } from './past-questions';
import { createTestRunner } from './run-all-tests';
import type { Change, TrialSources } from './trial';

interface Options extends TrialSources {
  readonly judgements: Pick<JudgementStore, 'readLatest'>;
  readonly gaps: Pick<GapStore, 'list'>;
  onFault(error: unknown): void;
}

/** The articles' own tests: what a change would break, and what fails now. */
export interface ArticleTests {
  /** What a change would do to the tests of all articles and to customers' past questions. */
  check(change: Change): Promise<ArticleCheck>;
  /** The tests that a change would break. */
  findRegressions(change: Change): Promise<readonly PlacedTest[]>;
  /**
   * Lets a change pass that breaks no test, or that is wanted `despite` them.
   *
   * @returns the names of the tests that it breaks, for the audit record
   * @throws PlantaoError `tests-regress` with the tests
   */
  guard(change: Change, despite: boolean): Promise<string[]>;
  /** All tests as they came out last; they are asked again where that no longer holds. */
  readRun(): TestRun;
  /** Asks them all anew. */
  startRun(): TestRun;
  /** Articles or synonyms changed. */
  articlesChanged(): void;
  close(): Promise<void>;
}

const gapsRead = 40;

export function createArticleTests(options: Options): ArticleTests {
  const { answers, judgements, gaps, now, onFault } = options;
  const runner = createTestRunner({ answers, now, onFault });

  async function readPast({ changed, withdrawn }: Change) {
    const gone = withdrawn.flatMap((id) => answers.findPublished(id) ?? []);
    const locales = new Set([...changed, ...gone].map(({ locale }: PublishedArticle) => locale));
    const read = async (locale: Locale) =>
      [locale, (await gaps.list({ locale, limit: gapsRead })).map(({ question }) => question)] as const;
    const [judged, unanswered] = await Promise.all([
      judgements.readLatest(),
      Promise.all(localeSchema.options.filter((locale) => locales.has(locale)).map(read)),
    ]);
    return choosePast({ judged, gaps: new Map(unanswered) }, locales);
  }

  async function findRegressions(change: Change): Promise<readonly PlacedTest[]> {
    return (await checkChange({ sources: options, change, past: [] })).regressions;
  }

  return {
    async check(change) {
      return (await checkChange({ sources: options, change, past: await readPast(change) })).check;
    },
    findRegressions,
    async guard(change, despite) {
      const regressions = await findRegressions(change);
      if (regressions.length > 0 && !despite) throw regressionError(regressions);
      return namesOf(regressions);
    },
    readRun: runner.read,
    startRun: runner.start,
    articlesChanged: runner.forget,
    close: runner.close,
  };
}
