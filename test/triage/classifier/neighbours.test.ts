import { findNearest, indexNeighbours } from '../../../triage/classifier/neighbours';
import { toMatrix } from '../../../triage/classifier/sparse';

const vector = (entries: { [feature: number]: number }) => ({
  ids: Int32Array.from(Object.keys(entries).map(Number)),
  values: Float32Array.from(Object.values(entries)),
});

test('finds the nearest example of each class and of what is out of scope', () => {
  const examples = [vector({ 0: 1, 1: 1 }), vector({ 0: 2 }), vector({ 2: 3 }), vector({ 1: 1, 2: 1 })];
  const index = indexNeighbours(toMatrix(examples, 4), Int32Array.of(0, 0, 1, -1));
  const { byClass, outOfScope } = findNearest(index, vector({ 0: 5 }), 3);
  expect(byClass[0]).toBeCloseTo(1);
  expect([byClass[1], byClass[2], outOfScope]).toEqual([0, 0, 0]);
  const mixed = findNearest(index, vector({ 1: 1, 2: 1 }), 3);
  expect(mixed.byClass[0]).toBeCloseTo(0.5);
  expect(mixed.byClass[1]).toBeCloseTo(Math.SQRT1_2);
  expect(mixed.outOfScope).toBeCloseTo(1);
});

test('takes a vector that shares nothing, or is empty', () => {
  const index = indexNeighbours(toMatrix([vector({ 0: 1 }), vector({})], 2), Int32Array.of(0, 1));
  expect(findNearest(index, vector({}), 2)).toEqual({ byClass: new Float64Array(2), outOfScope: 0 });
  expect(findNearest(index, vector({ 1: 1 }), 2).byClass).toEqual(new Float64Array(2));
});
