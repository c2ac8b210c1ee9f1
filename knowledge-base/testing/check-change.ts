import { setImmediate } from 'node:timers/promises';
import type { ArticleCheck, MeasuredTest } from '../../contracts/article-test';
import type { EffectChange } from '../../contracts/learning';
import type { AnswerDecision } from '../answering/decide-answer';
import type { PublishedArticle } from '../answering/published-catalogue';
import { readStems } from '../read-stems';
import {
  type FindArticle,
  type PlacedTest,
  passes,
  presentDecision,
  presentTest,
  testsOf,
} from './article-test';
import { changeOf, type PastQuestion } from './past-questions';
import { type Change, listAll, openTrial, type Trial, type TrialSources } from './trial';

interface CheckOptions {
  readonly sources: TrialSources;
  readonly change: Change;
  readonly past: readonly PastQuestion[];
}

/** What a change does to the tests, and the tests that it would break. */
interface Checked {
  readonly check: ArticleCheck;
  readonly regressions: readonly PlacedTest[];
}

/** At a few milliseconds each, a change is held up for some seconds at most. */
const mostTests = 1_000;
/** So many are asked as things are before they are asked as they would be. */
const askedAtOnce = 20;
/** After so long, in milliseconds, no further question is asked. */
const longestMs = 15_000;
const mostOthers = 50;
const mostPastShown = 20;
/** Reading words is computing: customers' turns come in between. */
const readAtOnce = 50;

const isWorse = ({ passedBefore, passes: isPassed }: MeasuredTest) => passedBefore && !isPassed;

/**
 * Asks the tests of all articles, and past questions, without and with a change. Some questions at a time,
 * customers' turns between them; where there are too many, those that have most words in common with what changes.
 */
export async function checkChange({ sources, change, past }: CheckOptions): Promise<Checked> {
  const { answers } = sources;
  const { changed, withdrawn } = change;
  const replaced = new Set([...withdrawn, ...changed.map(({ id }) => id)]);
  const own = changed.flatMap(testsOf);
  const ofOthers = listAll(answers)
    .filter(({ id }) => !replaced.has(id))
    .flatMap(testsOf);
  const total = own.length + ofOthers.length;
  const tests = [...own, ...(total > mostTests ? await nearestFirst(ofOthers, change, answers) : ofOthers)];
  const asked = [...tests.slice(0, mostTests), ...past];
  const results = asked.length === 0 ? [] : await askBoth(sources, change, asked);
  const measured: MeasuredTest[] = [];
  const regressions: PlacedTest[] = [];
  const changes: EffectChange[] = [];
  let askedPast = 0;
  for (const { asked: question, before, after, find } of results) {
    if (!('kind' in question)) {
      askedPast++;
      const found = changeOf(question, [before, answers.findPublished], [after, find]);
      if (found !== null) changes.push(found);
      continue;
    }
    const one = {
      ...presentTest(question),
      passedBefore: passes(question, before, answers.findPublished),
      passes: passes(question, after, find),
      before: presentDecision(before, answers.findPublished),
      after: presentDecision(after, find),
    };
    measured.push(one);
    if (isWorse(one)) regressions.push(question);
  }
  const others = measured
    .slice(own.length)
    .filter((test) => test.passedBefore !== test.passes)
    .sort((a, b) => Number(isWorse(b)) - Number(isWorse(a)));
  return {
    regressions,
    check: {
      own: measured.slice(0, own.length),
      others: others.slice(0, mostOthers),
      regressions: regressions.length,
      asked: measured.length,
      total,
      past: { asked: askedPast, changed: changes.length, items: changes.slice(0, mostPastShown) },
    },
  };
}

type Question = PlacedTest | PastQuestion;
interface Answered {
  readonly asked: Question;
  readonly before: AnswerDecision;
  readonly after: AnswerDecision;
  readonly find: FindArticle;
}

/** Asks as things are and as they would be, some questions at a time, for as long as there is time. */
async function askBoth(
  sources: TrialSources,
  change: Change,
  asked: readonly Question[],
): Promise<Answered[]> {
  const now = await openTrial(sources, { changed: [], withdrawn: [] });
  const trial = await openTrial(sources, change);
  const results: Answered[] = [];
  const endsAt = performance.now() + longestMs;
  for (let start = 0; start < asked.length && performance.now() < endsAt; start += askedAtOnce) {
    const some = asked.slice(start, start + askedAtOnce);
    const before = await askAll(now, some);
    const after = await askAll(trial, some);
    for (const [at, question] of some.entries()) {
      const [old, next] = [before[at], after[at]];
      if (old && next) results.push({ asked: question, before: old, after: next, find: trial.find });
    }
  }
  return results;
}

async function askAll(trial: Trial, asked: readonly Question[]): Promise<AnswerDecision[]> {
  const decisions: AnswerDecision[] = [];
  while (decisions.length < asked.length) {
    decisions.push(...trial.askSome(asked.slice(decisions.length)));
    await setImmediate();
  }
  return decisions;
}

/** The tests that have most of their words in common with what changes first: the others hardly notice. */
async function nearestFirst(
  tests: readonly PlacedTest[],
  { changed, withdrawn }: Change,
  answers: TrialSources['answers'],
): Promise<PlacedTest[]> {
  const stems = new Set<string>();
  const old = [...changed.map(({ id }) => id), ...withdrawn].flatMap((id) => answers.findPublished(id) ?? []);
  for (const [at, article] of [...changed, ...old].entries()) {
    for (const stem of stemsOf(article)) stems.add(stem);
    if (at % readAtOnce === 0) await setImmediate();
  }
  const ranked: { test: PlacedTest; shared: number }[] = [];
  for (const [at, test] of tests.entries()) {
    const asked = readStems(test.question, test.locale);
    const shared = asked.filter((stem) => stems.has(stem)).length / Math.max(1, asked.length);
    ranked.push({ test, shared });
    if (at % readAtOnce === 0) await setImmediate();
  }
  return ranked.sort((a, b) => b.shared - a.shared).map(({ test }) => test);
}

function stemsOf({ title, questions, answer, locale }: PublishedArticle): string[] {
  return readStems([title, ...questions, answer].join(' '), locale);
}
