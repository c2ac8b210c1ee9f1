import type { Category } from '../../../contracts/category';
import { changeRoute, differingFields, RouteConflict } from '../../../web/desk/features/routes/change-route';

const route = (key: string, name = key): Category => ({
  key,
  name,
  team: 'geral',
  priority: 'normal',
  examples: [`quero ${key}`],
});
const [troca, frete] = [route('troca'), route('frete')];
const renamed = route('troca', 'Trocas');

test('a change is made where the category stands; others stay as they are', () => {
  expect(changeRoute([frete, troca], { key: 'troca', before: troca, after: renamed })).toEqual([
    frete,
    renamed,
  ]);
  expect(changeRoute([frete], { key: 'troca', before: undefined, after: troca })).toEqual([frete, troca]);
  expect(changeRoute([frete, troca], { key: 'frete', before: frete, after: undefined })).toEqual([troca]);
});

test.each([
  ['changed', [renamed], { key: 'troca', before: troca, after: route('troca', 'Devoluções') }, renamed],
  ['removed', [frete], { key: 'troca', before: troca, after: renamed }, undefined],
  ['made', [troca], { key: 'troca', before: undefined, after: renamed }, troca],
  ['changed what I remove', [renamed], { key: 'troca', before: troca, after: undefined }, renamed],
])('what somebody else %s is a conflict that shows theirs', (_, list, change, theirs) => {
  try {
    changeRoute(list, change);
    throw new Error('No conflict');
  } catch (error) {
    expect(error).toBeInstanceOf(RouteConflict);
    expect(error).toMatchObject({ theirs });
  }
});

test('what somebody else did in the same way is none', () => {
  expect(changeRoute([renamed], { key: 'troca', before: troca, after: renamed })).toEqual([renamed]);
  expect(changeRoute([frete], { key: 'troca', before: troca, after: undefined })).toEqual([frete]);
});

test('an empty list is as none at all', () => {
  expect(differingFields({ ...troca, skills: [] }, troca)).toEqual([]);
  expect(differingFields({ ...troca, skills: ['libras'], priority: 'low' }, troca)).toEqual([
    'priority',
    'skills',
  ]);
});
