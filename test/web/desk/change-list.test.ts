import type { Category } from '../../../contracts/category';
import { categoryKind, differingFields } from '../../../web/desk/features/categories/compare-categories';
import { changeList, type ItemChange, ItemConflict } from '../../../web/desk/lib/change-list';

const category = (key: string, name = key): Category => ({
  key,
  name,
  team: 'geral',
  priority: 'normal',
  examples: [`quero ${key}`],
});
const changeCategory = (list: Category[], change: ItemChange<Category>) =>
  changeList(list, change, categoryKind);
const [troca, frete] = [category('troca'), category('frete')];
const renamed = category('troca', 'Trocas');

test('a change is made where the category stands; others stay as they are', () => {
  expect(changeCategory([frete, troca], { key: 'troca', before: troca, after: renamed })).toEqual([
    frete,
    renamed,
  ]);
  expect(changeCategory([frete], { key: 'troca', before: undefined, after: troca })).toEqual([frete, troca]);
  expect(changeCategory([frete, troca], { key: 'frete', before: frete, after: undefined })).toEqual([troca]);
});

test.each([
  ['changed', [renamed], { key: 'troca', before: troca, after: category('troca', 'Devoluções') }, renamed],
  ['removed', [frete], { key: 'troca', before: troca, after: renamed }, undefined],
  ['made', [troca], { key: 'troca', before: undefined, after: renamed }, troca],
  ['changed what I remove', [renamed], { key: 'troca', before: troca, after: undefined }, renamed],
])('what somebody else %s is a conflict that shows theirs', (_, list, change, theirs) => {
  try {
    changeCategory(list, change);
    throw new Error('No conflict');
  } catch (error) {
    expect(error).toBeInstanceOf(ItemConflict);
    expect(error).toMatchObject({ theirs });
  }
});

test('what somebody else did in the same way is none', () => {
  expect(changeCategory([renamed], { key: 'troca', before: troca, after: renamed })).toEqual([renamed]);
  expect(changeCategory([frete], { key: 'troca', before: troca, after: undefined })).toEqual([frete]);
});

test('an empty list is as none at all', () => {
  expect(differingFields({ ...troca, skills: [] }, troca)).toEqual([]);
  expect(differingFields({ ...troca, skills: ['libras'], priority: 'low' }, troca)).toEqual([
    'priority',
    'skills',
  ]);
});
