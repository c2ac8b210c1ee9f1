import * as fc from 'fast-check';
import { normalise } from '../../../knowledge-base/embeddings/quantised-rows';
import { type AlikeArticle, VectorIndex } from '../../../knowledge-base/embeddings/vector-index';
import { hashedVector } from '../../support/hashed-vectors';

const dimension = 6;
const vectorArbitrary = fc
  .array(fc.integer({ min: -100, max: 100 }), { minLength: dimension, maxLength: dimension })
  .filter((vector) => vector.some((value) => value !== 0))
  .map((vector) => Float32Array.from(vector));

function search(index: VectorIndex, question: Float32Array, except?: ReadonlySet<string>): AlikeArticle[] {
  const steps = index.search(question, 1_000, except);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function join(vectors: readonly Float32Array[]): Float32Array {
  return Float32Array.from(vectors.flatMap((vector) => [...vector]));
}

function cosine(a: Float32Array, b: Float32Array): number {
  const [first, second] = [normalise(a), normalise(b)];
  return first.reduce((sum, value, at) => sum + value * (second[at] ?? 0), 0);
}

const idArbitrary = fc.integer({ min: 0, max: 5 }).map((at) => `a${at}`);
const changeArbitrary = fc.oneof(
  fc.record({
    kind: fc.constant('put' as const),
    id: idArbitrary,
    vectors: fc.array(vectorArbitrary, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('remove' as const), id: idArbitrary }),
  fc.record({
    kind: fc.constant('keepOnly' as const),
    id: idArbitrary,
    kept: fc.subarray(['h0', 'h1', 'h2', 'h3']),
  }),
);

test('whatever was entered, replaced and removed: each article’s best passage counts, within the rounding', () => {
  fc.assert(
    fc.property(fc.array(changeArbitrary, { maxLength: 30 }), vectorArbitrary, (changes, question) => {
      const index = new VectorIndex(dimension);
      const expected = new Map<string, Map<string, Float32Array>>();
      for (const change of changes) {
        if (change.kind === 'put') {
          const hashes = change.vectors.map((_, at) => `h${at}`);
          index.put(change.id, hashes, join(change.vectors));
          expected.set(change.id, new Map(change.vectors.map((vector, at) => [`h${at}`, vector])));
        } else if (change.kind === 'remove') {
          index.remove(change.id);
          expected.delete(change.id);
        } else {
          index.keepOnly(change.id, new Set(change.kept));
          const passages = expected.get(change.id) ?? new Map<string, Float32Array>();
          for (const hash of [...passages.keys()]) if (!change.kept.includes(hash)) passages.delete(hash);
          if (passages.size === 0) expected.delete(change.id);
        }
      }
      const found = search(index, question);
      expect(found.map(({ id }) => id).sort()).toEqual([...expected.keys()].sort());
      expect(index.size).toBe(expected.size);
      for (const { id, similarity } of found) {
        const passages = expected.get(id) ?? new Map<string, Float32Array>();
        const best = Math.max(...[...passages.values()].map((vector) => cosine(question, vector)));
        expect(Math.abs(similarity - best)).toBeLessThan(0.02);
        expect(index.holds(id, [...passages.keys()])).toBe(true);
        expect(index.holds(id, [...passages.keys(), 'other'])).toBe(false);
      }
      for (const [at, { similarity }] of found.entries()) {
        expect(similarity).toBeLessThanOrEqual(found[at - 1]?.similarity ?? 1.02);
      }
    }),
  );
});

test('passages that do not count are passed over', () => {
  const index = new VectorIndex(2);
  index.put('a', ['same', 'other'], Float32Array.from([1, 0, 0, 1]));
  const question = Float32Array.from([5, 0]);
  expect(search(index, question)[0]?.similarity).toBeCloseTo(1);
  expect(search(index, question, new Set(['same']))[0]?.similarity).toBeCloseTo(0);
  expect(search(index, question, new Set(['same', 'other']))).toEqual([]);
  expect(index.similarity(Float32Array.from([1, 0]), 'a', new Set(['same']))).toBeCloseTo(0);
  expect(index.similarity(Float32Array.from([1, 0]), 'b')).toBeUndefined();
  expect(index.vectorOf('a', 'other')).toEqual(Float32Array.from([0, 1]));
});

test('among many rows the closest are found by their sketches, also those that came later', () => {
  const index = new VectorIndex(256);
  const text = (at: number) => `pergunta ${at} sobre o assunto ${at * 7} e o caso ${(at * 31) % 977}`;
  const enter = (at: number) => index.put(`a${at}`, ['h'], Float32Array.from(hashedVector(text(at))));
  for (let at = 0; at < 4_500; at += 1) enter(at);
  index.remove('a17');
  enter(9_000);
  for (const at of [0, 1_234, 4_095, 4_499, 9_000]) {
    const steps = index.search(Float32Array.from(hashedVector(`${text(at)}?`)), 3);
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value[0]?.id).toBe(`a${at}`);
  }
});
