import { en } from '../../../web/widget/texts/en';
import { ptBr } from '../../../web/widget/texts/pt-br';
import { offeredChoices } from '../../../web/widget/transcript/offered-choices';

const action = (value: string) => ({ type: 'imBack', title: value, value });

test('the way to a person is offered once, also after the language was switched', () => {
  const actions = [ptBr.wantPersonSaid, en.wantPersonSaid, 'Sim'].map(action);
  expect(offeredChoices(actions).map(({ value }) => value)).toEqual(['Sim']);
});
