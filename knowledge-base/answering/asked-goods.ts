import type { Locale } from '../../contracts/locale';
import { foldText } from '../../language/fold-text';
import { stemWord } from '../../language/stem-word';
import { isThingToBuy } from '../../language/things-to-buy';

const readCharacters = 2_000;

/** What is asked of goods. */
type Asked = 'price' | 'sale';

/** What stands before the thing that is asked for; in Portuguese it comes first. */
const portuguese: readonly (readonly [Asked, string])[] = [
  [
    'price',
    String.raw`\bquanto (?:custam?|e|eh|sai|saem|fica|ficam|ta|tao|esta|estao|vale|valem)|\b(?:preco|valor) d[aeo]s?`,
  ],
  [
    'sale',
    String.raw`\b(?:voces|vcs|vc|ai|se) (?:tem|vendem|vende|trabalham com)|^(?:(?:oi|ola|bom dia|boa tarde|boa noite|e|entao|moca|moco) )*(?:ai )?(?:tem|teria|vende)|^(?:oi |ola )?(?:(?:eu )?(?:quero|queria|gostaria de|vou)(?: comprar)?|procuro|to procurando|estou procurando)`,
  ],
];
const portugueseThing = String.raw`\s+(?:(?:o|a|os|as|um|uma|uns|umas|ess[ae]s?|est[ae]s?|aquel[ae]s?|d[aeo]s?|de|algum|alguma) )*([a-z]+(?:-[a-z]+)?)`;
const english: readonly (readonly [Asked, string])[] = [
  ['price', String.raw`\bhow much (?:is|are|does|do|for)|\bprices? (?:of|for)`],
  [
    'sale',
    String.raw`\bdo (?:you|u) (?:guys )?(?:have|sell|carry|stock)|\b(?:have you|you guys|^u|^you) got|^got|^(?:hi |hello )?(?:i want|i need|i would like|id like|i am|im)(?: to buy| looking for)?`,
  ],
];
/** In English it comes last, before the end or what tells more of it. */
const englishThing = String.raw`\s+(?:(?:the|a|an|any|some|this|that|those|these|your|one) )?(?:[a-z0-9-]+ ){0,3}?([a-z]+(?:-[a-z]+)?)(?= (?:cost|costs|in|with|without|from|for|please|that|which|and|on|at|of)\b|$)`;

function readPatterns(asked: readonly (readonly [Asked, string])[], thing: string) {
  return asked.map(([kind, before]) => ({ kind, pattern: new RegExp(`(?:${before})${thing}`, 'g') }));
}

const patterns = {
  'pt-BR': readPatterns(portuguese, portugueseThing),
  en: readPatterns(english, englishThing),
};

/** About goods, too, but an article may hold it. */
const besides =
  /\b(?:estoque|esgot\w+|disponi\w+|volt\w+|avis\w+|medidas?|tamanhos?|garantia|frete|entreg\w+|retir\w+|parcel\w+|mont\w+|cupom|desconto|troc\w+|devol\w+|stock|available|back|sizes?|warranty|ship\w*|deliver\w*|pick\w*|instal\w+|assembl\w+|coupon|discount|exchange|return\w*|refund)\b/;

/**
 * What is asked of which thing to buy, as "price sof": "quanto custa o sofá cinza?". Null where anything else is asked:
 * "quanto custa a montagem do sofá?"
 */
export function askedGoods(text: string, locale: Locale): string | null {
  const said = foldText(text.slice(0, readCharacters))
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim();
  if (besides.test(said)) return null;
  for (const { kind, pattern } of patterns[locale]) {
    // "Quero saber se tem o sofá" begins as a wish for something, too.
    for (const [, word] of said.matchAll(pattern)) {
      if (word !== undefined && isThingToBuy(word, locale)) return `${kind} ${stemWord(word, locale)}`;
    }
  }
  return null;
}
