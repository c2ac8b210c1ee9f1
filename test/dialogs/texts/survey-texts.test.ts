import { textsOf } from '../../../dialogs/texts/texts-of';

test.each([
  ['pt-BR', /de 0 a 10.*recomend/i],
  ['en', /0 to 10.*recommend/i],
] as const)('the survey always asks about recommending, in more than one wording: %s', (locale, question) => {
  const { survey } = textsOf[locale];
  expect(new Set(survey).size).toBeGreaterThan(1);
  for (const wording of survey) expect(wording).toMatch(question);
});
