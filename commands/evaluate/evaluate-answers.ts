import { decideAnswer, defaultThresholds } from '../../knowledge-base/answering/decide-answer';
import { createArticleIndex } from '../../knowledge-base/search/article-index';
import { type AnswerQuality, summariseAnswers } from './answer-figures';
import { type AnswerFiles, readAnswerFiles } from './read-answer-files';

interface AnswerFigures extends AnswerQuality {
  readonly articles: number;
  readonly questions: number;
  readonly unanswerable: number;
  readonly buildSeconds: number;
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
    return { articleIds, result, decision, milliseconds: performance.now() - from };
  });
  const answerable = questions.filter(({ articleIds }) => articleIds.length > 0);
  return {
    articles: articles.length,
    questions: answerable.length,
    unanswerable: questions.length - answerable.length,
    ...summariseAnswers(asked),
    buildSeconds,
  };
}
