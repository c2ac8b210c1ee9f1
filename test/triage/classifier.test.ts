import fc from 'fast-check';
import { createClassifier, trainClassifier } from '../../triage/classifier/classifier';
import { explain } from '../../triage/classifier/explain';
import { packModel, unpackModel } from '../../triage/classifier/pack-model';
import { type Example, trainModelFromExamples } from '../../triage/classifier/train-classifier';
import { inBoundedTime } from '../support/in-bounded-time';

const examples: Example[] = [
  ...[
    'quero trocar o tênis',
    'troca de tamanho',
    'posso trocar a camisa',
    'não serviu, quero outro número',
  ].map((text) => ({ text, label: 'troca' })),
  ...['meu pix não caiu', 'paguei duas vezes', 'o cartão foi recusado', 'boleto vencido, como pago'].map(
    (text) => ({ text, label: 'pagamento' }),
  ),
  ...['cadê meu pedido', 'o rastreio não atualiza', 'quando chega a encomenda', 'pedido atrasado'].map(
    (text) => ({ text, label: 'entrega' }),
  ),
];
const classifier = trainClassifier(examples);

test.each([
  ['qro trocar meu tenis', 'troca'],
  ['pagei duas veses', 'pagamento'],
  ['kd meu pedido??', 'entrega'],
])('reads %s', (text, label) => {
  expect(classifier.classify(text).ranking[0]?.label).toBe(label);
});

test('ranks labels by scores that sum to at most one', () => {
  const { ranking, confidence } = classifier.classify('trocar pedido');
  expect(ranking.map(({ score }) => score)).toEqual(ranking.map(({ score }) => score).sort((a, b) => b - a));
  expect(ranking.reduce((sum, { score }) => sum + score, 0)).toBeLessThanOrEqual(1 + 1e-9);
  expect(confidence).toBeGreaterThanOrEqual(0);
  expect(confidence).toBeLessThanOrEqual(1);
});

test('the same examples give the same classifier', () => {
  expect(packModel(trainModelFromExamples(examples))).toEqual(packModel(classifier.model));
});

test('a packed model comes back the same, also from the middle of a buffer', () => {
  const bytes = packModel(classifier.model);
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  const loaded = unpackModel(shifted.subarray(3));
  expect(loaded && createClassifier(loaded).classify('boleto')).toEqual(classifier.classify('boleto'));
});

test('bytes that are no model are refused', () => {
  const bytes = packModel(classifier.model);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
      expect(unpackModel(noise)).toBeNull();
    }),
  );
  expect(unpackModel(bytes.subarray(0, bytes.length - 100))).toBeNull();
});

test('names the word and the examples that decided', () => {
  const { words, examples: nearest } = explain(classifier.model, 'queria trocar isso', 'troca', [
    'posso trocar a camisa',
    'não serviu, quero outro número',
  ]);
  expect(words[0]?.word).toBe('trocar');
  expect(nearest[0]?.text).toBe('posso trocar a camisa');
});

test.each([
  ['no examples', []],
  ['one category', examples.filter(({ label }) => label === 'troca')],
  ['one example', examples.slice(0, 1)],
  ['one example each', [0, 4, 8].flatMap((at) => examples.slice(at, at + 1))],
  ['the same example in two categories', [0, 1].map((n) => ({ text: 'trocar', label: `c${n}` }))],
  ['empty examples', [0, 1].map((n) => ({ text: '', label: `c${n}` }))],
  ['out-of-scope examples only', [{ text: 'qualquer coisa', label: 'oos' }]],
])('works with %s', (_, rows) => {
  const odd = trainClassifier(rows);
  for (const text of ['', '😀', 'quero trocar', 'где мой заказ']) {
    expect(odd.classify(text).confidence).toBeGreaterThanOrEqual(0);
  }
});

test('takes any text in bounded time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const { confidence } = classifier.classify(text);
      expect(Number.isFinite(confidence)).toBe(true);
    }),
  );
  const long = 'quero trocar '.repeat(10_000);
  expect(inBoundedTime(() => classifier.classify(long)).ranking[0]?.label).toBe('troca');
  inBoundedTime(() => classifier.classify('x'.repeat(100_000)));
  inBoundedTime(() => classifier.classify('注文はどこですか'.repeat(12_500)));
});
