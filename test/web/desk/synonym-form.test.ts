import {
  faultOf,
  faultyLines,
  splitWords,
  toForm,
  toSettings,
} from '../../../web/desk/features/synonyms/synonym-form';

const line = (words: string, id = words) => ({ id, words });

test('groups are written with commas, and empty lines are not saved', () => {
  let made = 0;
  const settings = { 'pt-BR': [['tênis', 'sapatênis']], en: [] };
  const form = toForm(settings, () => `id${++made}`);
  expect(form['pt-BR']).toEqual([{ id: 'id1', words: 'tênis, sapatênis' }]);
  expect(toSettings({ ...form, en: [line(' , '), line('sneaker;  trainer ,')] })).toEqual({
    ...settings,
    en: [['sneaker', 'trainer']],
  });
  expect(splitWords('a\nb')).toEqual(['a', 'b']);
});

test('a line says at once what is wrong with it', () => {
  expect(
    [line(''), line('tênis, sapatênis'), line('tênis'), line('vale presente, vale')].map(faultOf),
  ).toEqual([null, null, 'one', 'spaces']);
});

test("the server's faults find their line, past the empty ones, and their word", () => {
  const form = { 'pt-BR': [line(''), line('para, frete')], en: [line('a1, b1'), line('b1, a1')] };
  const fields = { 'pt-BR.0.0': 'x', 'en.1.0': 'y', 'en.9.0': 'z', elsewhere: 'w' };
  expect([...faultyLines(form, fields)]).toEqual([
    ['para, frete', 'para'],
    ['b1, a1', 'b1'],
  ]);
});
