import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { createClassifier } from '../../triage/classifier/classifier';
import type { ClassifierModel } from '../../triage/classifier/train-classifier';
import type { TrainModels } from '../../triage/classifier/train-in-worker';

const root = join(__dirname, '../..');
const examples = [
  ...['quero trocar o tênis', 'troca de tamanho', 'posso trocar a camisa'].map((text) => ({
    text,
    label: 'troca',
  })),
  ...['meu pix não caiu', 'paguei duas vezes', 'boleto vencido'].map((text) => ({
    text,
    label: 'pagamento',
  })),
];

let built: string;
let trainInWorker: TrainModels;

/** Compiles the three folders that that process runs, as a build would, where node_modules is found from. */
beforeAll(() => {
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  built = mkdtempSync(join(root, 'node_modules/.cache/training-worker-'));
  for (const folder of ['contracts', 'language', 'triage']) compile(folder);
  ({ trainInWorker } = createRequire(__filename)(join(built, 'triage/classifier/train-in-worker.js')));
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

function compile(folder: string): void {
  mkdirSync(join(built, folder), { recursive: true });
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) compile(path);
    else if (entry.name.endsWith('.json')) cpSync(join(root, path), join(built, path));
    else if (entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts')) {
      const { code } = transformSync(readFileSync(join(root, path), 'utf8'), {
        filename: path,
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'commonjs' },
      });
      writeFileSync(join(built, path.replace(/\.ts$/, '.js')), code);
    }
  }
}

test('a process delivers a quick model, then the full one', async () => {
  const models: ClassifierModel[] = [];
  await trainInWorker({
    examples,
    names: { troca: 'Trocas', pagamento: 'Pagamentos' },
    efforts: ['quick', 'full'],
    onModel: (model) => models.push(model),
    signal: new AbortController().signal,
  });
  expect(models.map(({ effort }) => effort)).toEqual(['quick', 'full']);
  for (const model of models) {
    expect(createClassifier(model).classify('qro trocar').ranking[0]?.label).toBe('troca');
  }
});

test('stopping ends the process, and nothing more is delivered', async () => {
  const stop = new AbortController();
  const models: ClassifierModel[] = [];
  await trainInWorker({
    examples,
    names: {},
    efforts: ['quick', 'full', 'full', 'full'],
    onModel: (model) => {
      models.push(model);
      stop.abort();
    },
    signal: stop.signal,
  });
  expect(models).toHaveLength(1);
});

test('a process that fails says so by its code, and why as the cause', async () => {
  const broken = [{ text: null, label: 'troca' }];
  const request = {
    examples: JSON.parse(JSON.stringify(broken)),
    names: {},
    efforts: ['quick' as const],
    onModel: () => {},
    signal: new AbortController().signal,
  };
  await expect(trainInWorker(request)).rejects.toMatchObject({
    code: 'internal',
    cause: { message: expect.stringMatching(/^exit 1: [\s\S]*TypeError/) },
  });
});
