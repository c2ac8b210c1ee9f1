import { isRefusal } from '../../../dialogs/intake/read-intake-answer';

test.each([
  ['não quero passar', true],
  ['não quero', true],
  ['não quero trocar, quero o dinheiro', false],
  ["I don't want to give it", true],
  ["I don't want a replacement", false],
  ['num sei', true],
  ['não sei qual é', true],
  ['não sei onde vejo', false],
  ["i don't know", true],
  ["I don't know where that is", false],
  ['sei lá o número n tenho', true],
  ['n lembro', true],
  ['tenho não esse número', true],
  ['não faço ideia', true],
  ["I do not recall the number, I'm afraid", true],
  ["can't find it", true],
  ["I can't find where it is", false],
  ['no tengo el número', true],
  ['não acho que seja isso', false],
] as const)('"%s" refuses the detail: %s', (text, expected) => expect(isRefusal(text, false)).toBe(expected));
