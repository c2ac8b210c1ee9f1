import { handoffReasons } from '../../../contracts/handoff-reason';
import { chooseLocale } from '../../../web/desk/lib/i18n/choose-locale';
import { pageTexts as enOfPages } from '../../../web/desk/lib/i18n/en/page-texts';
import { texts as enOfAll } from '../../../web/desk/lib/i18n/en/texts';
import { pageTexts as ptOfPages } from '../../../web/desk/lib/i18n/pt-br/page-texts';
import { texts as ptOfAll } from '../../../web/desk/lib/i18n/pt-br/texts';

const en = { ...enOfAll, ...enOfPages };
const pt = { ...ptOfAll, ...ptOfPages };

function flatten(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[`${path}${key}`, inner]] : flatten(inner, `${path}${key}.`),
  );
}
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

test('both languages have the same texts with the same values in them', () => {
  const english = new Map(flatten(en));
  const portuguese = flatten(pt);
  expect(portuguese.map(([key]) => key).sort()).toEqual([...english.keys()].sort());
  const differing = portuguese.filter(([key, text]) => {
    const count = (names: (string | undefined)[]) => names.filter((name) => name !== 'count').join();
    return count(placeholders(text)) !== count(placeholders(english.get(key) ?? ''));
  });
  expect(differing).toEqual([]);
});

test('every plural says what zero is, since Portuguese counts 0 as one', () => {
  const keys = new Set(flatten(pt).map(([key]) => key));
  const missing = [...keys]
    .filter((key) => key.endsWith('_one'))
    .map((key) => key.replace(/_one$/, ''))
    .filter((stem) => !keys.has(`${stem}_zero`) || !keys.has(`${stem}_other`));
  expect(missing).toEqual([]);
});

test('every reason that the service gives for a hand-off is worded', () => {
  for (const texts of [pt, en]) {
    expect(Object.keys(texts.conversation.handoffReason).sort()).toEqual([...handoffReasons].sort());
  }
});

test('no text is left in the other language by a copy', () => {
  const english = new Map(flatten(en));
  const alike = flatten(pt).filter(
    ([key, text]) => text.replace(/\{\{\w+\}\}/g, '').length > 14 && english.get(key) === text,
  );
  expect(alike).toEqual([]);
});

test('the language: the chosen one, else the browser’s first that is spoken here, else Portuguese', () => {
  expect(chooseLocale('en', ['pt-BR'])).toBe('en');
  expect(chooseLocale(null, ['fr-FR', 'en-GB', 'pt-BR'])).toBe('en');
  expect(chooseLocale(null, ['pt-PT'])).toBe('pt-BR');
  expect(chooseLocale('xx', [])).toBe('pt-BR');
});
