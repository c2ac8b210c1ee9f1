import { closeUpWord } from '../../language/close-up-word';

test.each([
  ['atendenteeee', 'atendente'],
  ['obrigadaa', 'obrigada'],
  ['siim', 'sim'],
  ['okkk', 'ok'],
  ['bbb', 'bbb'],
  ['kkkk', 'kkkk'],
  ['voo', 'voo'],
  ['see', 'see'],
  ['free', 'free'],
  ['carro', 'carro'],
])('"%s" closes up to "%s"', (typed, word) => expect(closeUpWord(typed)).toBe(word));
