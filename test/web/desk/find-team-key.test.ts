import { findTeamKey } from '../../../web/desk/lib/find-team-key';

const teams = [
  { key: 'pos-venda', name: 'Pós-venda e garantia' },
  { key: 'pedidos', name: 'Pedidos' },
];

test.each([
  ['Pós-venda e garantia', 'pos-venda'],
  [' pos-venda E GARANTIA', 'pos-venda'],
  ['pos-venda', 'pos-venda'],
  ['Logística São Paulo', 'logistica-sao-paulo'],
  ['  ', ''],
])('the key of "%s" is "%s"', (words, key) => {
  expect(findTeamKey(words, teams)).toBe(key);
});
