import { askedClause } from '../../../dialogs/hearing/asked-clause';
import { asksQuestion } from '../../../dialogs/hearing/asks-question';
import { isLedQuestion } from '../../../dialogs/hearing/follow-up';
import { isMerePointing } from '../../../dialogs/hearing/mere-pointing';

it.each(['é isso aqui ó', 'ta aí a nota', 'segue em anexo', 'look at this', 'here is the photo'])(
  '"%s" only points',
  (text) => {
    expect(isMerePointing(text)).toBe(true);
  },
);

it.each(['estorno', 'a nota veio errada', 'this is broken', ''])('"%s" does more', (text) => {
  expect(isMerePointing(text)).toBe(false);
});

it.each([
  [
    'kkk era brincadeira, mas eu queria só saber se a loja abre domingo',
    'mas eu queria só saber se a loja abre domingo',
  ],
  ['hes ok thanks, just wondering if you open on sundays', 'just wondering if you open on sundays'],
])('"%s" asks "%s"', (text, asked) => {
  expect(askedClause(text)).toBe(asked);
});

it.each(['a loja abre domingo?', 'comprei uma mesa, veio sem parafuso', 'obrigada, tchau'])(
  '"%s" has no clause to take out',
  (text) => {
    expect(askedClause(text)).toBeNull();
  },
);

it('"i was wondering if" asks', () => {
  expect(asksQuestion('i was wondering if you deliver to recife')).toBe(true);
});

it.each(['tá bom e o frete', 'ok, and the chairs', 'e a nota'])(
  '"%s" goes on with what was asked',
  (text) => {
    expect(isLedQuestion(text)).toBe(true);
  },
);
