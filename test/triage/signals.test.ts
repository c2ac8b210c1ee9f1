import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as z from 'zod';
import { signalsSchema } from '../../contracts/category';
import { recogniseSignals } from '../../triage/recognise-signals';
import { inBoundedTime } from '../support/in-bounded-time';
import { createSlips } from '../support/slips';

const sides = z.object({ yes: z.array(z.string()), no: z.array(z.string()) });
const parts = z.object({ 'pt-BR': sides, en: sides });
const linesSchema = z.object({ development: parts, held: parts });

const files = {
  wantsPerson: 'wants-person',
  harm: 'harm',
  legalThreat: 'legal-threat',
  fraud: 'fraud',
  vulnerable: 'vulnerable',
  anger: 'anger',
  waitingLong: 'waiting-long',
  urgent: 'urgent',
} as const;
const signals = Object.entries(files).map(([signal, file]) => ({
  signal: signal as keyof typeof files,
  lines: linesSchema.parse(JSON.parse(readFileSync(join(__dirname, 'signals', `${file}.json`), 'utf8'))),
}));

interface Measured {
  precision: number;
  recall: number;
  wrong: string[];
}
type Signal = keyof typeof files;

function measure(sets: readonly { signal: Signal; yes: string[]; no: string[] }[]): Measured {
  let heard = 0;
  let expected = 0;
  let mistaken = 0;
  const wrong: string[] = [];
  for (const { signal, yes, no } of sets) {
    const missed = yes.filter((line) => !recogniseSignals(line)[signal]);
    const false_ = no.filter((line) => recogniseSignals(line)[signal]);
    expected += yes.length;
    heard += yes.length - missed.length;
    mistaken += false_.length;
    wrong.push(...[...missed, ...false_].map((line) => `${signal}: ${line}`));
  }
  return { precision: heard / (heard + mistaken), recall: heard / expected, wrong };
}

function setsOf(part: 'development' | 'held', { signal, lines }: (typeof signals)[number]) {
  return [lines[part]['pt-BR'], lines[part].en].map((side) => ({ signal, ...side }));
}

function expectGood({ precision, recall, wrong }: Measured): void {
  expect({
    precision: precision >= 0.95,
    recall: recall >= 0.95,
    wrong,
  }).toMatchObject({ precision: true, recall: true });
}

test.each(['development', 'held'] as const)('hears the signals in the %s lines, and only there', (part) => {
  expectGood(measure(signals.flatMap((one) => setsOf(part, one))));
});

test.each(signals)('hears the signal $signal', (one) => {
  expectGood(measure([...setsOf('development', one), ...setsOf('held', one)]));
});

test('nine signals in ten are heard with a slip in any one word', () => {
  const slipIn = createSlips(1);
  const slipped = signals
    .flatMap((one) => [...setsOf('development', one), ...setsOf('held', one)])
    .flatMap(({ signal, yes }) =>
      yes.filter((line) => recogniseSignals(line)[signal]).map((line) => ({ signal, line: slipIn(line) })),
    );
  const missed = slipped.filter(({ signal, line }) => !recogniseSignals(line)[signal]);
  expect({ good: missed.length <= slipped.length * 0.1, missed }).toMatchObject({ good: true });
});

// Written by who knew neither the phrases nor the examples, half of them without a word that gives them away.
test('hears most of the signals that are said in no expected words', () => {
  const blind = z
    .record(z.string(), sides)
    .parse(JSON.parse(readFileSync(join(__dirname, 'signals', 'blind.json'), 'utf8')));
  const sets = Object.entries(files).map(([signal, file]) => ({
    signal: signal as Signal,
    ...sides.parse(blind[file]),
  }));
  expectGood(measure(sets));
});

test.each([
  'falar com uma pessoa',
  'atendente',
  'talk to a person',
  'agent, please',
  'AGENT! AGENT!',
  'atendente, por favor',
  'Oi, atendente?',
  'não, atendente',
  'uma pessoa, por favor',
  'agent',
  'Atendente!!',
  'AGENT',
  'falar com uma pesoa',
  'quero falr com um atendemte',
  'talk to a persn',
])('"%s" always reaches a person', (text) => {
  expect(recogniseSignals(text)).toMatchObject({ wantsPerson: true, smallTalk: null });
});

test.each([
  ['oi', 'greeting'],
  ['Olá, bom dia!', 'greeting'],
  ['oi, tudo bem?', 'how-are-you'],
  ['oi, voltei', 'greeting'],
  ['desculpa a demora, já voltei', 'greeting'],
  ["sorry, I'm back now", 'greeting'],
  ['o problema voltou', null],
  ['voltei a ter o mesmo problema', null],
  ['I want my money back', null],
  ['good morning', 'greeting'],
  ['hi how are you', 'how-are-you'],
  ['muito obrigada!', 'thanks'],
  ['obg, vc me ajudou mto', 'thanks'],
  ['thanks a lot', 'thanks'],
  ['tchau, até mais', 'goodbye'],
  ['bye', 'goodbye'],
  ['você é um robô?', 'who-are-you'],
  ['are you a bot?', 'who-are-you'],
  ['e quem te fez', 'who-are-you'],
  ['who made you?', 'who-are-you'],
  ['are you a real person?', 'who-are-you'],
  ['are you real', 'who-are-you'],
  ['nossa, e você tem nome?', 'who-are-you'],
  ['thank you ever so much', 'thanks'],
  ['are you a real shop', null],
  ["hi, is that a human I'm talking to?", 'who-are-you'],
  ['do you guys speak english?', 'languages'],
  ['hola, ¿hablan español?', 'languages'],
  ['oi, vocês atendem em português?', 'languages'],
  ['it came this morning', null],
  ['parabéns pelo atendimento', 'compliment'],
  ['you are so helpful', 'compliment'],
  ['não gostei', null],
  ['thanks bye', 'goodbye'],
  ['obrigada, tchau', 'goodbye'],
  ['valeu, até mais!', 'goodbye'],
  ['thank you, have a nice day', 'goodbye'],
  ['thank you good night', 'goodbye'],
  ['obrigado, bom dia', 'thanks'],
  ['alright, cheers', 'thanks'],
  ['perfect, ty mate', 'thanks'],
  ['brigadinha minha filha', 'thanks'],
  ['Deus te abençoe, meu filho', 'thanks'],
  ["you're a lifesaver", 'compliment'],
  ['vc é um anjo', 'compliment'],
  ['ok gotta go, thanks', 'goodbye'],
  ['valeu, vou indo nessa', 'goodbye'],
  ['I have to go to the store to pick it up', null],
  ['that helped but I still need the invoice', null],
  ['later than expected', null],
  ['preciso ir na loja', null],
  ['obrigada, tchau, mas e o frete?', null],
  ['oi, cadê meu pedido?', null],
  ['obrigado, mas ainda não chegou', null],
  ['hi, where is my order', null],
  ['', null],
  ['12345', null],
])('"%s" is small talk of the kind %s', (text, kind) => {
  expect(recogniseSignals(text).smallTalk).toBe(kind);
});

test.each([
  ['sim', true, false],
  ['Sim, por favor', true, false],
  ['isso mesmo!', true, false],
  ['👍', true, false],
  ['yes please', true, false],
  ['yep', true, false],
  ['chama', true, false],
  ['pode chamar', true, false],
  ['sim chama', true, false],
  ['sim, por favor, chame', true, false],
  ['pode passar', true, false],
  ['sim, pode me transferir', true, false],
  ['yes, call someone', true, false],
  ['put me through please', true, false],
  ['chama no whatsapp', false, false],
  ['me chama de Ana', false, false],
  ['pode passar no cartão?', false, false],
  ['não', false, true],
  ['nao, obrigada', false, true],
  ['ainda não', false, true],
  ['no thanks', false, true],
  ['👎', false, true],
  ['não chegou meu pedido', false, false],
  ['sim, mas queria saber do frete', false, false],
  ['no tracking code received', false, false],
])('"%s" says yes %s, no %s', (text, yes, no) => {
  expect(recogniseSignals(text)).toMatchObject({ yes, no });
});

test('signals that were read before there was harm parse without it', () => {
  const { harm: _harm, ...older } = recogniseSignals('oi');
  expect(signalsSchema.parse(older)).toEqual(recogniseSignals('oi'));
});

test('tells misconduct from injury', () => {
  expect(recogniseSignals('o montador me bateu e me machucou').harm).toBe('misconduct');
  expect(recogniseSignals('me machuquei montando').harm).toBe('injury');
});

test('takes any text in bounded time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      recogniseSignals(text);
    }),
  );
  for (const unit of [
    'a',
    'nao ',
    'quero falar com ',
    '!',
    'esperando ha ',
    'на ',
    '😡',
    'i have been waiting ',
  ]) {
    inBoundedTime(() => recogniseSignals(unit.repeat(100_000 / unit.length)));
  }
});
