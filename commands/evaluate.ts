import { parseArgs } from 'node:util';
import { PlantaoError } from '../contracts/plantao-error';
import { layOutBeside } from './evaluate/lay-out-beside';
import type { MeasuredModel } from './evaluate/open-model';

const USAGE = `Usage:
  npm run evaluate -- triage --train FILE --test FILE [--model]
  npm run evaluate -- answers --articles FILE --questions FILE [--model] [--peers]
Files are JSONL: {text, label} for triage, where the label "oos" means out of scope;
{id, locale?, title, questions?, answer} and {question, articleIds} for answers. --model measures the
model that the OPENAI_ variables name beside the local path, and --peers other search libraries on the same files.`;

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      train: { type: 'string' },
      test: { type: 'string' },
      articles: { type: 'string' },
      questions: { type: 'string' },
      peers: { type: 'boolean' },
      model: { type: 'boolean' },
    },
  });
  const { train, test, articles, questions, peers, model } = values;
  const [what] = positionals;
  // Each half is loaded only when it is measured, so that neither weighs on the other's figures.
  if (what === 'triage' && train && test && model) {
    const { evaluateTriageWithModel } = await import('./evaluate/evaluate-triage-with-model.js');
    printBeside(await evaluateTriageWithModel({ train, test }, await openNamedModel(), { onProgress }));
  } else if (what === 'triage' && train && test) {
    const { evaluateTriage } = await import('./evaluate/evaluate-triage.js');
    print(await evaluateTriage({ train, test }));
  } else if (what === 'answers' && articles && questions) {
    const { evaluateAnswers } = await import('./evaluate/evaluate-answers.js');
    const figures = evaluateAnswers({ articles, questions });
    if (model) {
      const { evaluateAnswersWithModel } = await import('./evaluate/evaluate-answers-with-model.js');
      const files = { articles, questions };
      const measured = await evaluateAnswersWithModel(files, await openNamedModel(), { onProgress });
      printBeside({ ...measured, ...figures });
    } else print(figures);
    if (!peers) return;
    const { evaluateAnswerPeers } = await import('./evaluate/evaluate-answer-peers.js');
    console.log(JSON.stringify({ peers: await evaluateAnswerPeers({ articles, questions }) }));
  } else {
    throw new PlantaoError('invalid-input', USAGE);
  }
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

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
