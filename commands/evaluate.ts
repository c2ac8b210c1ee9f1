import { parseArgs } from 'node:util';
import { PlantaoError } from '../contracts/plantao-error';

const USAGE = `Usage:
  npm run evaluate -- triage --train FILE --test FILE
  npm run evaluate -- answers --articles FILE --questions FILE [--peers]
Files are JSONL: {text, label} for triage, where the label "oos" means out of scope;
{id, locale?, title, questions?, answer} and {question, articleIds} for answers. --peers measures
other search libraries on the same files.`;

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      train: { type: 'string' },
      test: { type: 'string' },
      articles: { type: 'string' },
      questions: { type: 'string' },
      peers: { type: 'boolean' },
    },
  });
  const { train, test, articles, questions, peers } = values;
  const [what] = positionals;
  // Each half is loaded only when it is measured, so that neither weighs on the other's figures.
  if (what === 'triage' && train && test) {
    const { evaluateTriage } = await import('./evaluate/evaluate-triage.js');
    print(await evaluateTriage({ train, test }));
  } else if (what === 'answers' && articles && questions) {
    const { evaluateAnswers } = await import('./evaluate/evaluate-answers.js');
    print(await evaluateAnswers({ articles, questions }));
    if (!peers) return;
    const { evaluateAnswerPeers } = await import('./evaluate/evaluate-answer-peers.js');
    console.log(JSON.stringify({ peers: await evaluateAnswerPeers({ articles, questions }) }));
  } else {
    throw new PlantaoError('invalid-input', USAGE);
  }
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
