import { setTimeout } from 'node:timers/promises';
import type { FailingTest, TestRun } from '../../contracts/article-test';
import type { AnswerService } from '../answering/answer-service';
import { passes, presentDecision, presentTest, testsOf } from './article-test';
import { listAll } from './trial';

interface Options {
  readonly answers: Pick<AnswerService, 'tryWith' | 'findPublished' | 'listPublished'>;
  now(): Date;
  onFault(error: unknown): void;
}

interface TestRunner {
  /** As all tests came out last; asking them begins where that no longer holds. */
  read(): TestRun;
  /** Asks them all anew. */
  start(): TestRun;
  /** Articles or synonyms changed: what came out may not hold. */
  forget(): void;
  close(): Promise<void>;
}

const mostAsked = 5_000;
const mostShown = 200;
const neverRun = { at: null, total: 0, asked: 0, failed: 0, failing: [] };

/** Asks the tests of everything published, one at a time behind the scenes; half of the time it leaves to others. */
export function createTestRunner({ answers, now, onFault }: Options): TestRunner {
  let last: Omit<TestRun, 'progress' | 'current'> = neverRun;
  let generation = 0;
  let ranAt = -1;
  let progress = 1;
  let running: Promise<void> | null = null;
  let closed = false;

  async function run(): Promise<void> {
    const started = generation;
    const tests = listAll(answers).flatMap(testsOf);
    const asked = tests.slice(0, mostAsked);
    const failing: FailingTest[] = [];
    let failed = 0;
    for (const [at, test] of asked.entries()) {
      if (closed) return;
      const from = performance.now();
      const decision = answers.tryWith(test.question, { locale: test.locale, changed: [] });
      if (!passes(test, decision, answers.findPublished)) {
        failed++;
        const answer = presentDecision(decision, answers.findPublished);
        if (failing.length < mostShown) failing.push({ ...presentTest(test), answer });
      }
      progress = at / asked.length;
      await setTimeout(Math.ceil(performance.now() - from), undefined, { ref: false });
    }
    last = { at: now().toISOString(), total: tests.length, asked: asked.length, failed, failing };
    ranAt = started;
  }

  function present(): TestRun {
    return { ...last, progress, current: last.at !== null && ranAt === generation };
  }

  function start(): TestRun {
    if (running === null && !closed) {
      progress = 0;
      running = run()
        .catch(onFault)
        .finally(() => {
          progress = 1;
          running = null;
        });
    }
    return present();
  }

  return {
    read: () => (ranAt === generation ? present() : start()),
    start,
    forget() {
      generation++;
    },
    async close() {
      closed = true;
      await running;
    },
  };
}
