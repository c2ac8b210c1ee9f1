import { placesLike } from '../../language/places';
import { stemWord } from '../../language/stem-word';

test('a place stands for others of its kind', () => {
  expect(placesLike('goiania')).toContain('manaus');
  expect(placesLike('goiania')).not.toContain('portugal');
  expect(placesLike('sofa')).toEqual([]);
});

test('no town stands for the country by its stem', () => {
  const stems = placesLike('goiania').map((place) => stemWord(place, 'pt-BR'));
  expect(stems).not.toContain(stemWord('brasil', 'pt-BR'));
});
