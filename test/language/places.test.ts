import { placesLike } from '../../language/places';

test('a place stands for others of its kind', () => {
  expect(placesLike('goiania')).toContain('manaus');
  expect(placesLike('goiania')).not.toContain('portugal');
  expect(placesLike('sofa')).toEqual([]);
});
