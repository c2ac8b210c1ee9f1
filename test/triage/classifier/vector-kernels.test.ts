import fc from 'fast-check';
import { createArena, packRows, padRow } from '../../../triage/classifier/vector-kernels';

const floats = fc.float({ min: -2, max: 2, noNaN: true });
const rows = fc.integer({ min: 1, max: 40 }).chain((length) => {
  const row = fc.array(floats, { minLength: length, maxLength: length });
  const rate = fc.float({ min: Math.fround(0.001), max: 1, noNaN: true });
  return fc.record({ first: row, second: row, third: row, factor: floats, rate });
});

function allocate(lists: readonly (readonly number[])[]) {
  const arena = createArena(1_000);
  const blocks = lists.map((list) => {
    const block = arena.allocate(list.length);
    block.floats.set(list);
    return block;
  });
  return { ...arena.kernels, blocks };
}

test('addScaled adds a multiple of one row to another', () => {
  fc.assert(
    fc.property(rows, ({ first: target, second: source, factor }) => {
      const { addScaled, blocks } = allocate([target, source]);
      const [into, from] = blocks;
      if (!into || !from) throw new Error('two rows were asked for');
      addScaled(into.at, from.at, into.floats.byteLength, factor);
      for (const [i, value] of target.entries()) {
        expect(into.floats[i]).toBeCloseTo(value + (source[i] ?? 0) * factor, 4);
      }
      expect([...from.floats.subarray(0, source.length)]).toEqual(source.map(Math.fround));
    }),
  );
});

test('stepRow takes a step of Adagrad, and gives the product with the weights as they were', () => {
  fc.assert(
    fc.property(rows, ({ first: weights, second: squares, third: errors, factor, rate }) => {
      const positive = squares.map((square) => Math.abs(square) + 0.01);
      const { stepRow, blocks } = allocate([weights, positive, errors]);
      const [own, sums, from] = blocks;
      if (!own || !sums || !from) throw new Error('three rows were asked for');
      const product = stepRow(own.at, sums.at, from.at, own.floats.byteLength, factor, rate);
      const expected = weights.reduce((sum, weight, i) => sum + weight * (errors[i] ?? 0), 0);
      expect(product).toBeCloseTo(expected, 3);
      for (const [i, weight] of weights.entries()) {
        const gradient = factor * (errors[i] ?? 0);
        const square = (positive[i] ?? 0) + gradient ** 2;
        expect(sums.floats[i]).toBeCloseTo(square, 4);
        expect(own.floats[i]).toBeCloseTo(weight - (rate * gradient) / Math.sqrt(square), 4);
      }
    }),
  );
});

test('rows are padded to whole vectors, and packed without what pads them', () => {
  expect([1, 4, 5, 77].map(padRow)).toEqual([4, 4, 8, 80]);
  expect(packRows(Float32Array.of(1, 2, 3, 0, 4, 5, 6, 0), 4, 3)).toEqual(Float32Array.of(1, 2, 3, 4, 5, 6));
});
