import { findPassage } from '../../../knowledge-base/answering/choose-passage';

const ways = [
  'Escolha **Dois cartões** e digite quanto vai em cada um.',
  '- vale-presente **+** um cartão;\n- vale-presente **+** Pix.',
  'Não dá para somar Pix com cartão, nem usar três cartões.',
].join('\n\n');
const fees = [
  'Devolvemos o frete quando:',
  '- tudo o que veio estava errado.',
  'O valor volta em 5 dias úteis.',
].join('\n\n');

test.each([
  ['what has the words together comes before what has them apart', 'e pix + cartão?', ways, /^Não dá/],
  ['of equals the first is taken', 'e o vale-presente?', ways, /^- vale/],
  ['"everything" is no matter', 'quanto tempo demora tudo?', fees, /5 dias/],
])('%s', (_why, text, answer, found) => {
  expect(findPassage(text, answer, 'pt-BR')).toMatch(found);
});

test('nothing is found where nothing is shared', () => {
  expect(findPassage('tem estacionamento?', ways, 'pt-BR')).toBeNull();
});
