import { phraseAnswer } from '../../bot/model/phrase-answer';
import { rerankFound } from '../../bot/model/rerank-articles';
import type { Locale } from '../../contracts/locale';
import { decideAnswer, defaultThresholds } from '../../knowledge-base/answering/decide-answer';
import type { FoundAnswer } from '../../knowledge-base/answering/find-answer';
import type { PublishedArticle } from '../../knowledge-base/answering/published-catalogue';
import { type ArticleIndex, createArticleIndex } from '../../knowledge-base/search/article-index';
import type { SearchResult } from '../../knowledge-base/search/search-types';
import { recogniseLanguage } from '../../language/recognise-language';
import { type AnswerQuality, type AskedQuestion, summariseAnswers } from './answer-figures';
import { buildSemanticIndex } from './build-semantic-index';
import { percentile, share } from './figures';
import { mapInParallel } from './map-in-parallel';
import type { MeasuredModel, ModelUse } from './open-model';
import { type AnswerFiles, readAnswerFiles } from './read-answer-files';

interface ModelAnswerFigures {
  readonly local: AnswerQuality;
  /** With embeddings beside the index; null without an embedding model. */
  readonly hybrid: AnswerQuality | null;
  /** With a chat model to settle between close articles; null without one. */
  readonly reranked: AnswerQuality | null;
  readonly embedded: {
    readonly passages: number;
    readonly characters: number;
    readonly refused: number;
    /** Of the questions: had no vector in time, and were left to the index. */
    readonly lateShare: number;
    /** By language, what similarity counts beside the words, in logits a deviation; 0: it is left out. */
    readonly weights: Record<string, number>;
  } | null;
  readonly phrased: {
    /** How many answers the chat model was to word. */
    readonly asked: number;
    /** Of these: all sentences were borne out by what they cite, so that the wording would be sent. */
    readonly takenShare: number;
    readonly p50Ms: number;
    readonly p95Ms: number;
  } | null;
  readonly use: ModelUse;
}

interface Options {
  /** How many answers are worded. */
  phrased?: number;
  /** Told of each step, for whoever waits. */
  onProgress?: (line: string) => void;
}

/** Requests under way at once: enough to be done soon, few enough to see what one customer waits for. */
const atOnce = 4;
const candidates = 10;

interface Setting {
  readonly index: ArticleIndex;
  readonly articles: ReadonlyMap<string, PublishedArticle>;
  readonly questions: ReturnType<typeof readAnswerFiles>['questions'];
  readonly model: MeasuredModel;
}

/**
 * Measures the index alone, then with the model's embeddings, then with its chat model settling what would be asked
 * back, all on the same files; and of some answers, whether its wording passes the check.
 *
 * @throws PlantaoError `invalid-input` for files that cannot be read, and for an endpoint that embeds nothing
 */
export async function evaluateAnswersWithModel(
  files: AnswerFiles,
  model: MeasuredModel,
  { phrased = 50, onProgress = () => undefined }: Options = {},
): Promise<ModelAnswerFigures> {
  const { articles: read, questions } = readAnswerFiles(files);
  const articles = new Map(
    read.map((article): [string, PublishedArticle] => [
      article.id,
      { ...article, key: article.id, revision: 1 },
    ]),
  );
  const index = createArticleIndex();
  for (const article of articles.values()) index.put(article);
  const calibration = index.calibration(articles);
  while (!calibration.next().done);
  const setting: Setting = { index, articles, questions, model };

  const local = askIndex(setting);
  const blended = model.embeddings === null ? null : await askBlended(setting, onProgress);
  const found = blended?.asked ?? local;
  const reranked = model.chat === null ? null : await askReranked(setting, found, onProgress);
  return {
    local: summariseAnswers(local),
    hybrid: blended && summariseAnswers(blended.asked),
    reranked: reranked && summariseAnswers(reranked),
    embedded: blended?.embedded ?? null,
    phrased: reranked && (await phraseSome(setting, reranked, phrased)),
    use: model.use,
  };
}

/** The language that a question is searched in; with one language of articles, that one. */
function localeOf({ articles }: Setting, question: string, given: Locale | undefined): Locale {
  const locales = new Set([...articles.values()].map(({ locale }) => locale));
  const [only] = locales;
  if (locales.size === 1 && only !== undefined) return only;
  return given ?? recogniseLanguage(question)?.locale ?? 'pt-BR';
}

function askIndex(setting: Setting): AskedQuestion[] {
  return setting.questions.map(({ question, articleIds, locale }) => {
    const began = performance.now();
    const result = setting.index.search(question, { locale });
    return judge(articleIds, result, began);
  });
}

function judge(articleIds: readonly string[], result: SearchResult, began: number): AskedQuestion {
  const decision = decideAnswer(result, defaultThresholds);
  return { articleIds, result, decision, milliseconds: performance.now() - began };
}

async function askBlended(
  setting: Setting,
  onProgress: (line: string) => void,
): Promise<{ asked: AskedQuestion[]; embedded: ModelAnswerFigures['embedded'] } | null> {
  const { index, articles, questions, model } = setting;
  const { embeddings } = model;
  if (embeddings === null) return null;
  let late = 0;
  const knowledge = await buildSemanticIndex(
    [...articles.values()],
    {
      embedder: embeddings,
      async embedQuestion(text, signal) {
        const vector = await embeddings.embedQuestion(text, signal);
        if (vector === null) late++;
        return vector;
      },
    },
    { onProgress: (done) => onProgress(`${done} of ${articles.size} articles embedded`) },
  );
  const calibration = knowledge.semantic.calibration(index, articles);
  while (!calibration.next().done);
  const asked = await mapInParallel(questions, atOnce, async ({ question, articleIds, locale }, at) => {
    if (at % 100 === 99) onProgress(`${at + 1} of ${questions.length} questions asked by meaning`);
    const began = performance.now();
    const searched = localeOf(setting, question, locale);
    const found = index.search(question, { locale: searched, limit: knowledge.semantic.depth });
    const { signal } = new AbortController();
    const options = { locale: searched, limit: candidates, signal };
    return judge(articleIds, await knowledge.semantic.blend(question, found, options), began);
  });
  const { passages, characters, refused } = knowledge;
  const lateShare = late / Math.max(1, questions.length);
  const weights = Object.fromEntries(knowledge.semantic.weights());
  return { asked, embedded: { passages, characters, refused, lateShare, weights } };
}

/** What would be asked back is put before the chat model. */
async function askReranked(
  setting: Setting,
  asked: readonly AskedQuestion[],
  onProgress: (line: string) => void,
): Promise<AskedQuestion[] | null> {
  const { articles, questions, model } = setting;
  const { chat } = model;
  if (chat === null) return null;
  const close = asked.filter(({ decision }) => decision.outcome === 'clarify').length;
  onProgress(`${close} questions between close articles`);
  return mapInParallel(asked, atOnce, async (each, at) => {
    const { question = '', locale } = questions[at] ?? {};
    const found = toFound(each, articles, localeOf(setting, question, locale));
    if (found === null) return each;
    const began = performance.now();
    const { signal } = new AbortController();
    const judged = await rerankFound(chat, question, found, (id) => articles.get(id), signal);
    const milliseconds = each.milliseconds + performance.now() - began;
    if (judged.outcome !== 'answer') return { ...each, milliseconds };
    const { articleId, confidence } = judged;
    const first = each.result.candidates.filter(({ id }) => id === articleId);
    const others = each.result.candidates.filter(({ id }) => id !== articleId);
    const result = { ...each.result, candidates: [...first, ...others] };
    return { ...each, result, decision: { outcome: 'answer', articleId, confidence }, milliseconds };
  });
}

function toFound(
  { decision, result }: AskedQuestion,
  articles: ReadonlyMap<string, PublishedArticle>,
  locale: Locale,
): FoundAnswer | null {
  if (decision.outcome !== 'clarify') return null;
  const shown = result.candidates.flatMap(({ id, score }) => {
    const article = articles.get(id);
    return article === undefined ? [] : [{ articleId: id, key: article.key, title: article.title, score }];
  });
  return { ...decision, locale, candidates: shown };
}

async function phraseSome(
  { articles, questions, model }: Setting,
  asked: readonly AskedQuestion[],
  most: number,
): Promise<ModelAnswerFigures['phrased']> {
  const { chat } = model;
  if (chat === null) return null;
  const answered = asked.flatMap(({ decision }, at) => {
    const article = decision.outcome === 'answer' ? articles.get(decision.articleId) : undefined;
    return article === undefined ? [] : [{ article, question: questions[at]?.question ?? '' }];
  });
  const stride = Math.max(1, answered.length / most);
  const chosen = answered.filter((_, at) => Math.floor(at / stride) > Math.floor((at - 1) / stride));
  const times: number[] = [];
  const worded = await mapInParallel(chosen, atOnce, async ({ article, question }) => {
    const began = performance.now();
    const { signal } = new AbortController();
    const { phrased } = await phraseAnswer(chat, question, article, { locale: article.locale, signal });
    times.push(performance.now() - began);
    return phrased;
  });
  return {
    asked: worded.length,
    takenShare: share(worded, (phrased) => phrased),
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
  };
}
