import { saysEitherWay } from './plain-words';

const lead =
  '(?:(?:o|a|os|as|e|eh|foi|seria|sera|acho que|quero|queria|essa|esse|isso|sim|entao|opcao|numero|item|alternativa|the|its|it is|i think|id say|option|number|yes|ok|that) )*';
const after =
  '(?: (?:opcao|option|one|mesmo|mesma|ai|ali|por favor|pls|please|la|acho|i think|i guess|da lista|das opcoes|of them|of those))*';
const whole = (position: string) => new RegExp(`^${lead}${position}${after}$`);

const readings: readonly { pattern: RegExp; at: (count: number) => number }[] = [
  {
    pattern: whole('(?:1[ao]?|1st|um|uma|one|primeir[ao]|first|de cima|do topo|do alto|top|upper)'),
    at: () => 0,
  },
  { pattern: whole('(?:2[ao]?|2nd|dois|duas|two|segund[ao]|second)'), at: () => 1 },
  { pattern: whole('(?:3[ao]?|3rd|tres|three|terceir[ao]|third)'), at: () => 2 },
  { pattern: whole('(?:do meio|middle)'), at: (count) => (count === 3 ? 1 : -1) },
  { pattern: whole('(?:ultim[ao]|last|de baixo|do fim|bottom|lower)'), at: (count) => count - 1 },
];

/** Which of so many choices a message names by where it stands: "a segunda", "o do meio", "1st"; null when it names none. */
export function readPosition(text: string, count: number): number | null {
  const at = readings.find(({ pattern }) => saysEitherWay(text, pattern))?.at(count) ?? -1;
  return at >= 0 && at < count ? at : null;
}
