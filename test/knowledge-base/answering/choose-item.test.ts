import { chooseItem } from '../../../knowledge-base/answering/choose-item';

const payments = [
  'Depende do pagamento:',
  '- **Pix:** 1 dia útil;',
  '- **Cartão:** na fatura seguinte.',
].join('\n');
const steps = [
  '1. Abra o site;',
  '2. digite o código enviado ao contato antigo;',
  '3. escolha a senha.',
].join('\n');

test('of a list, the one item that is spoken of is told', () => {
  expect(chooseItem('foi no pix', payments, 'pt-BR')).toBe('- **Pix:** 1 dia útil;');
});

test.each([
  ['none of them is spoken of', 'foi no boleto', payments],
  ['several are', 'pix ou cartão', payments],
  ['they are steps, which go together', 'não tenho mais o contato antigo', steps],
  ['what is shared only sums up', 'quanto tempo leva tudo', '- tudo o que veio errado;\n- o que se perdeu.'],
  ['it is no list', 'foi no pix', 'O Pix cai em 1 dia útil.'],
])('the passage stays whole where %s', (_why, text, passage) => {
  expect(chooseItem(text, passage, 'pt-BR')).toBe(passage);
});
