import { z } from 'zod';
import { searchEngines } from '../bench/search/search-engines';
import { areaUnderCurve, percentile, share } from './figures';
import { type AnswerFiles, readAnswerFiles } from './read-answer-files';

/** The figures that every search engine is compared by; see `AnswerFigures`. */
export const peerFiguresSchema = z.object({
  engine: z.string(),
  /** How many of the questions were asked: slow engines answer an even part of them. */
  asked: z.number(),
  recallAt1: z.number(),
  recallAt3: z.number(),
  mrr: z.number(),
  auroc: z.number().nullable(),
  buildSeconds: z.number(),
  p50Ms: z.number(),
  p95Ms: z.number(),
});
export type PeerFigures = z.infer<typeof peerFiguresSchema>;

interface Asked {
  readonly answerable: boolean;
  /** Where the right article came: 0 for first, -1 for not found. */
  readonly rank: number;
  readonly score: number;
  readonly ms: number;
}

const longestRunMs = 60_000;
const mostTried = 20;

/** Builds one engine over a knowledge base and asks it the questions. */
export async function measureAnswerPeer(engine: string, files: AnswerFiles): Promise<PeerFigures> {
  const build = searchEngines[engine];
  if (!build) throw new RangeError(`Choose an engine of ${Object.keys(searchEngines).join(', ')}.`);
  const { articles, questions } = readAnswerFiles(files);
  const started = performance.now();
  const search = await build(articles);
  const buildSeconds = (performance.now() - started) / 1_000;

  async function ask({ question, articleIds }: (typeof questions)[number]): Promise<Asked> {
    const from = performance.now();
    const found = await search(question);
    const ms = performance.now() - from;
    const rank = found.findIndex(({ id }) => articleIds.includes(id));
    return {
      answerable: articleIds.length > 0,
      rank,
      score: found[0]?.score ?? Number.NEGATIVE_INFINITY,
      ms,
    };
  }

  const first = questions.slice(0, mostTried);
  for (const question of first) await ask(question);
  const tried = performance.now();
  for (const question of first) await ask(question);
  const expected = ((performance.now() - tried) / mostTried) * questions.length;
  const stride = Math.max(1, Math.ceil(expected / longestRunMs));
  const asked: Asked[] = [];
  for (let at = 0; at < questions.length; at += stride) {
    const question = questions[at];
    if (question) asked.push(await ask(question));
  }
  const answerable = asked.filter((each) => each.answerable);
  const times = asked.map(({ ms }) => ms);
  const scores = (rows: readonly Asked[]) => rows.map(({ score }) => score);
  // An engine that gives every first result the same score does not tell how sure it is.
  const scored = new Set(scores(asked)).size > 1;
  return {
    engine,
    asked: asked.length,
    recallAt1: share(answerable, ({ rank }) => rank === 0),
    recallAt3: share(answerable, ({ rank }) => rank >= 0 && rank < 3),
    mrr: answerable.reduce((sum, { rank }) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / answerable.length,
    auroc: scored
      ? areaUnderCurve(scores(answerable), scores(asked.filter((each) => !each.answerable)))
      : null,
    buildSeconds,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
  };
}

if (require.main === module) {
  const [engine = '', articles = '', questions = ''] = process.argv.slice(2);
  measureAnswerPeer(engine, { articles, questions }).then(
    (figures) => console.log(JSON.stringify(figures)),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
