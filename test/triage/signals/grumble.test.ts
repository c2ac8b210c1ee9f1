import { besidesGrumble } from '../../../triage/signals/grumble';

test.each([
  ['que saco, como troco a senha?', 'como troco a senha?'],
  ['aff que saco como troco a senha', 'como troco a senha'],
  ['o preço abaixou no dia seguinte, sacanagem', 'o preço abaixou no dia seguinte'],
  ['o preço abaixou no dia seguinte. Isso é muito chato, viu', 'o preço abaixou no dia seguinte'],
  ['tô frustrada, o cupom não funciona', 'o cupom não funciona'],
  ['this is annoying, how do I reset my password?', 'how do I reset my password?'],
  ["my coupon isn't working. It's so frustrating!", "my coupon isn't working"],
  ["I'm really annoyed, the coupon doesn't work", "the coupon doesn't work"],
])('"%s" grumbles beside "%s"', (text, rest) => {
  expect(besidesGrumble(text)).toBe(rest);
});

test.each([
  'que saco',
  'que raiva de vocês',
  'como troco a senha?',
  'como troco a senha? bando de incompetentes',
  'o preço abaixou, sacanagem 😡',
  'vocês são ridículos',
  'saco de lixo 50 litros',
  '',
])('"%s" does not', (text) => {
  expect(besidesGrumble(text)).toBeNull();
});
