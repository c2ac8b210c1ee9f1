import { setTimeout } from 'node:timers/promises';
import { RecentMap } from '../../basics/recent-map';
import type { Effect, MeasuredEffect } from '../../contracts/learning';
import type { AnswerService } from '../answering/answer-service';
import type { AnswerDecision } from '../answering/decide-answer';
import type { PublishedArticle } from '../answering/published-catalogue';
import { chooseEffectQuestions, type EffectQuestion } from './choose-effect-questions';
import type { JudgementStore } from './judgement-store';
import { measureEffect } from './measure-effect';

interface Options {
  answers: Pick<AnswerService, 'findAnswer' | 'findPublished' | 'listPublished' | 'tryWith'>;
  judgements: Pick<JudgementStore, 'readLatest'>;
  /** Wordings in a language that nothing answered, the latest first. */
  readGaps(locale: PublishedArticle['locale']): Promise<string[]>;
  onFault(error: unknown): void;
}

interface EffectMeter {
  /**
   * The effect as it was last measured; measuring it begins, or takes its turn, where it is not known or no longer
   * holds (then `progress` is below 1).
   */
  effectOf(articleId: string, question: string): MeasuredEffect;
  /** What was measured holds no longer: articles or synonyms changed. */
  forget(): void;
  close(): Promise<void>;
}

interface Job {
  readonly articleId: string;
  readonly question: string;
  generation: number;
  effect: Effect | null;
  progress: number;
}

const mostKept = 300;
/** After each step the process is left to others for so many times as long as the step took. */
const restsFor = 1;
const mostWaiting = 100;

/**
 * Measures what proposed questions would do, one after the other, behind the scenes; half of the time it leaves the
 * process to others.
 */
export function createEffectMeter({ answers, judgements, readGaps, onFault }: Options): EffectMeter {
  const jobs = new RecentMap<string, Job>(mostKept);
  const waiting: Job[] = [];
  let current: Job | null = null;
  /** What questions are answered with now: the same whatever is proposed. */
  let answeredNow = new Map<string, AnswerDecision>();
  let generation = 0;
  let closed = false;
  let running: Promise<void> | null = null;

  async function choose(article: PublishedArticle, question: string): Promise<EffectQuestion[]> {
    const { locale } = article;
    const found = await answers.findAnswer(question, { locale });
    const near = new Map([[article.id, article]]);
    for (const { articleId } of found.candidates) {
      const each = answers.findPublished(articleId);
      if (each?.locale === locale) near.set(each.id, each);
    }
    const [judged, gaps] = await Promise.all([judgements.readLatest(), readGaps(locale)]);
    return chooseEffectQuestions(
      { near: [...near.values()], all: answers.listPublished(locale), judged, gaps },
      { question, locale },
    );
  }

  async function measure(job: Job): Promise<void> {
    const started = generation;
    job.progress = 0;
    const article = answers.findPublished(job.articleId);
    if (article === undefined) return;
    const asked = await choose(article, job.question);
    const steps = measureEffect({ answers, article, question: job.question, asked, known: answeredNow });
    for (let done = 1; !closed && generation === started; done++) {
      const from = performance.now();
      const step = steps.next();
      if (step.done) {
        job.effect = step.value;
        job.generation = started;
        job.progress = 1;
        return;
      }
      job.progress = Math.min(0.99, done / (2 * asked.length + 1));
      await setTimeout(Math.ceil(restsFor * (performance.now() - from)), undefined, { ref: false });
    }
    // Something changed meanwhile: it is measured from the start, in its turn.
    if (!closed) waiting.push(job);
  }

  async function run(): Promise<void> {
    for (let job = waiting.shift(); job !== undefined && !closed; job = waiting.shift()) {
      current = job;
      await measure(job).catch(onFault);
      current = null;
    }
    running = null;
  }

  return {
    effectOf(articleId, question) {
      const key = JSON.stringify([articleId, question]);
      const job = jobs.get(key) ?? { articleId, question, generation: -1, effect: null, progress: 0 };
      jobs.set(key, job);
      const isFresh = job.effect !== null && job.generation === generation;
      if (isFresh) return { effect: job.effect, progress: 1 };
      if (job.progress === 1) job.progress = 0;
      const isUnderWay = job === current || waiting.includes(job);
      if (!closed && !isUnderWay && waiting.length < mostWaiting) {
        waiting.push(job);
        running ??= run();
      }
      return { effect: job.effect, progress: job.progress };
    },
    forget() {
      generation++;
      answeredNow = new Map();
    },
    async close() {
      closed = true;
      waiting.length = 0;
      await running;
    },
  };
}
