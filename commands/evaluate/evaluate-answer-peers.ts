import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PlantaoError } from '../../contracts/plantao-error';
import { measureApart, type Unmeasured } from '../bench/measure-apart';
import { searchEngines } from '../bench/search/search-engines';
import { type PeerFigures, peerFiguresSchema } from './measure-answer-peer';
import type { AnswerFiles } from './read-answer-files';

type PeerFiles = AnswerFiles & { readonly questions: string };

const longestMs = 600_000;

/**
 * Measures Plantão's search and those of the Node ecosystem on the same knowledge base and questions, each in a
 * process of its own, one after the other; prints a line for each. An engine that fails is left out of the result.
 *
 * @throws PlantaoError `invalid-input` when the peers are not installed
 */
export async function evaluateAnswerPeers(files: PeerFiles): Promise<PeerFigures[]> {
  if (!existsSync(join(process.cwd(), 'commands/bench/peers/node_modules'))) {
    throw new PlantaoError(
      'invalid-input',
      'The peers are not installed: run `npm ci` in commands/bench/peers.',
    );
  }
  const figures: PeerFigures[] = [];
  const program = join(__dirname, 'measure-answer-peer.js');
  for (const engine of Object.keys(searchEngines)) {
    const args = [engine, files.articles, files.questions];
    const measured = await measureApart(program, args, peerFiguresSchema, { limitMs: longestMs });
    if ('figures' in measured) figures.push(measured.figures);
    console.log(
      'figures' in measured ? describe(measured.figures) : `${engine.padEnd(18)}${whyNot(measured)}`,
    );
  }
  return figures;
}

function whyNot({ isLate, reason }: Unmeasured): string {
  return isLate ? 'took over 10 minutes' : `failed: ${reason}`;
}

function describe(figures: PeerFigures): string {
  const { engine, asked, recallAt1, recallAt3, mrr, auroc, buildSeconds, p50Ms, p95Ms } = figures;
  const quality = [recallAt1, recallAt3, mrr].map((value) => value.toFixed(3)).join(' / ');
  const scope = auroc === null ? '' : `, AUROC ${auroc.toFixed(3)}`;
  const cost = `built in ${buildSeconds.toFixed(1)} s, p50 ${p50Ms.toFixed(2)} ms, p95 ${p95Ms.toFixed(2)} ms`;
  return `${engine.padEnd(18)}recall@1 / @3 / MRR ${quality}${scope}; ${cost}; ${asked} questions`;
}
