import { parseArgs } from 'node:util';
import * as z from 'zod';
import { localeSchema } from '../contracts/locale';
import { PlantaoError } from '../contracts/plantao-error';
import { layOutBeside } from './evaluate/lay-out-beside';
import type { MeasuredModel } from './evaluate/open-model';
import type { AnswerFiles } from './evaluate/read-answer-files';
import { runCommand } from './run-command';

const usage = `Usage:
  npm run evaluate -- triage --train FILE --test FILE [--model]
  npm run evaluate -- answers --articles FILE [--questions FILE] [--locale pt-BR | en] [--model] [--peers]
Files are JSONL: {text, label} for triage, where the label "oos" means out of scope;
{id, locale?, title, questions?, answer} (or the knowledge base's export) and {question, articleIds} for answers;
without --questions, one alternative question of each article with three or more is held out and asked. --model measures the model that
the OPENAI_ variables name beside the local path, and --peers other search libraries on the same files.`;

const options = {
  train: { type: 'string' },
  test: { type: 'string' },
  articles: { type: 'string' },
  questions: { type: 'string' },
  locale: { type: 'string' },
  peers: { type: 'boolean' },
  model: { type: 'boolean' },
} as const;

async function measureTriage(files: { train: string; test: string }, model: boolean): Promise<void> {
  if (model) {
    const { evaluateTriageWithModel } = await import('./evaluate/evaluate-triage-with-model.js');
    printBeside(await evaluateTriageWithModel(files, await openNamedModel(), { onProgress }));
    return;
  }
  const { evaluateTriage } = await import('./evaluate/evaluate-triage.js');
  print(await evaluateTriage(files));
}

async function measureAnswers(files: AnswerFiles, isWithModel: boolean): Promise<void> {
  const model = isWithModel ? await openNamedModel() : null;
  const { evaluateAnswers } = await import('./evaluate/evaluate-answers.js');
  const figures = evaluateAnswers(files);
  if (model === null) {
    print(figures);
    return;
  }
  const { evaluateAnswersWithModel } = await import('./evaluate/evaluate-answers-with-model.js');
  printBeside({ ...(await evaluateAnswersWithModel(files, model, { onProgress })), ...figures });
}

async function measurePeers({ articles, questions }: AnswerFiles): Promise<void> {
  if (questions === undefined) {
    throw new PlantaoError('invalid-input', 'Peers are asked from a file: add --questions.');
  }
  const { evaluateAnswerPeers } = await import('./evaluate/evaluate-answer-peers.js');
  console.log(JSON.stringify({ peers: await evaluateAnswerPeers({ articles, questions }) }));
}

async function openNamedModel(): Promise<MeasuredModel> {
  const { openModel } = await import('./evaluate/open-model.js');
  return openModel();
}

/** For people only: programs read the standard output. */
function onProgress(line: string): void {
  console.error(line);
}

/** The ways of answering side by side for people, then one line of JSON for programs. */
function printBeside(figures: object): void {
  for (const line of layOutBeside(figures)) console.log(line);
  console.log(JSON.stringify(figures));
}

/** A table for people, then one line of JSON for programs. */
function print(figures: object): void {
  for (const [name, value] of Object.entries(figures)) {
    const shown = typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(4) : String(value);
    console.log(`${name.padEnd(22)}${shown}`);
  }
  console.log(JSON.stringify(figures));
}

// Each part is loaded only when it is measured, so that none weighs on another's figures.
runCommand(usage, async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options });
  const { train, test, articles, questions, locale, peers = false, model = false } = values;
  const [what] = positionals;
  const known = z.optional(localeSchema).safeParse(locale);
  if (what === 'triage' && train && test) {
    await measureTriage({ train, test }, model);
  } else if (what === 'answers' && articles && known.success) {
    await measureAnswers({ articles, questions, locale: known.data }, model);
    if (peers) await measurePeers({ articles, questions });
  } else {
    throw new PlantaoError('invalid-input', usage);
  }
});
