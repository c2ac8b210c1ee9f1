import { readScore } from '../../../dialogs/hearing/read-score';

it.each([
  ['10', 10],
  ['nota 3 pq demorou', 3],
  ['daria um oito', 8],
  ['sei lá, uns 7', 7],
  ['foi bom, dou nota dez', 10],
  ['zero', 0],
  ['8/10', 8],
  ['I’d give it a 9', 9],
  ['a solid 7 I guess', 7],
  ['nine out of ten', 9],
])('"%s" scores %i', (text, score) => {
  expect(readScore(text)?.score).toBe(score);
});

it.each([
  '12',
  '10,5',
  '7 dias e nada',
  '2 pedidos',
  'nota 4521',
  '10 reais',
  'um',
  'veio 1 só',
  '3x sem juros',
  '8 am',
])('"%s" scores nothing', (text) => {
  expect(readScore(text)).toBeNull();
});
