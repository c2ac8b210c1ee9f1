import { decideAnswer, defaultThresholds } from '../../knowledge-base/answering/find-answer';
import { createArticleIndex } from '../../knowledge-base/search/article-index';
import { areaUnderCurve, percentile, share } from './figures';
import { type AnswerFiles, readAnswerFiles } from './read-answer-files';

export interface AnswerFigures {
  readonly articles: number;
  readonly questions: number;
  readonly unanswerable: number;
  /** Of the answerable questions: the right article came first; among the first three. */
  readonly recallAt1: number;
  readonly recallAt3: number;
  /** Mean of one over the right article's rank, among the first ten. */
  readonly mrr: number;
  /** How well confidence tells answerable questions from the others (0.5 chance, 1 perfect); null without both. */
  readonly auroc: number | null;
  /** Of the answerable questions: answered directly; asked which of two or three, the right one among them. */
  readonly answeredShare: number;
  readonly clarifiedShare: number;
  /** Of all direct answers, those to unanswerable questions included: how many were right. */
  readonly answeredPrecision: number;
  /** Of the unanswerable questions: answered directly all the same. */
  readonly wronglyAnsweredShare: number;
  readonly buildSeconds: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/**
 * Measures the answers that the product gives on a knowledge base and a list of questions, both as JSON
 * lines (`{id, locale?, title, questions?, answer}` and `{question, articleIds}`), with the thresholds
 * that it ships with.
 *
 * @throws PlantaoError `invalid-input` naming the file and the line that cannot be read
 */
export function evaluateAnswers(files: AnswerFiles): AnswerFigures {
  const { articles, questions } = readAnswerFiles(files);
  const started = performance.now();
  const index = createArticleIndex();
  for (const article of articles) index.put(article);
  const calibration = index.calibration(new Map(articles.map((article) => [article.id, article])));
  while (!calibration.next().done);
  const buildSeconds = (performance.now() - started) / 1000;

  const asked = questions.map(({ question, articleIds, locale }) => {
    const from = performance.now();
    const result = index.search(question, { locale });
    const decision = decideAnswer(result, defaultThresholds);
    const milliseconds = performance.now() - from;
    const rank = result.candidates.findIndex(({ id }) => articleIds.includes(id));
    const clarified =
      decision.outcome === 'clarify' && decision.articleIds.some((id) => articleIds.includes(id));
    const answered = decision.outcome === 'answer';
    const right = decision.outcome === 'answer' && articleIds.includes(decision.articleId);
    return { answerable: articleIds.length > 0, result, rank, answered, right, clarified, milliseconds };
  });

  const answerable = asked.filter((each) => each.answerable);
  const unanswerable = asked.filter((each) => !each.answerable);
  const times = asked.map((each) => each.milliseconds);
  return {
    articles: articles.length,
    questions: answerable.length,
    unanswerable: unanswerable.length,
    recallAt1: share(answerable, ({ rank }) => rank === 0),
    recallAt3: share(answerable, ({ rank }) => rank >= 0 && rank < 3),
    mrr: answerable.reduce((sum, { rank }) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / answerable.length,
    auroc: areaUnderCurve(
      answerable.map(({ result }) => result.nearConfidence),
      unanswerable.map(({ result }) => result.nearConfidence),
    ),
    answeredShare: share(answerable, ({ answered }) => answered),
    clarifiedShare: share(answerable, ({ clarified }) => clarified),
    answeredPrecision: share(
      asked.filter(({ answered }) => answered),
      ({ right }) => right,
    ),
    wronglyAnsweredShare: share(unanswerable, ({ answered }) => answered),
    buildSeconds,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
  };
}
