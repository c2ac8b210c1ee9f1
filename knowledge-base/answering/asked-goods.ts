import type { Locale } from '../../contracts/locale';
import { foldText } from '../../language/fold-text';
import { stemWord } from '../../language/stem-word';
import { isThingToBuy } from '../../language/things-to-buy';

const READ_CHARACTERS = 2_000;

/** What stands before the thing whose price, or whose being for sale, is asked for; in Portuguese it comes first. */
const portuguese =
  /(?:\bquanto (?:custam?|e|eh|sai|saem|fica|ficam|ta|tao|esta|estao|vale|valem)|\b(?:preco|valor) d[aeo]s?|\b(?:voces|vcs|vc|ai) (?:tem|vendem|vende|trabalham com)|^(?:oi |ola )?(?:(?:eu )?(?:quero|queria|gostaria de|vou)(?: comprar)?|procuro|to procurando|estou procurando))\s+(?:(?:o|a|os|as|um|uma|uns|umas|ess[ae]s?|est[ae]s?|aquel[ae]s?|d[aeo]s?|de|algum|alguma) )*([a-z]+(?:-[a-z]+)?)/;
/** In English it comes last, before the end or what tells more of it. */
const english =
  /(?:\bhow much (?:is|are|does|do|for)|\bprices? (?:of|for)|\bdo you (?:guys )?(?:have|sell|carry|stock)|^(?:hi |hello )?(?:(?:i want|i need|i would like|id like|i am|im)(?: to buy| looking for)?))\s+(?:(?:the|a|an|any|some|this|that|those|these|your|one) )?(?:[a-z0-9-]+ ){0,3}?([a-z]+(?:-[a-z]+)?)(?= (?:cost|costs|in|with|without|from|for|please|that|which|and|on|at|of)\b|$)/;

/** About goods, too, but an article may hold it. */
const besides =
  /\b(?:estoque|esgot\w+|disponi\w+|volt\w+|avis\w+|medidas?|tamanhos?|garantia|frete|entreg\w+|retir\w+|parcel\w+|mont\w+|cupom|desconto|troc\w+|devol\w+|stock|available|back|sizes?|warranty|ship\w*|deliver\w*|pick\w*|instal\w+|assembl\w+|coupon|discount|exchange|return\w*|refund)\b/;

/**
 * The thing to buy, as a stem, whose price is asked for, or whether it is sold: "quanto custa o sofá cinza?". Null where
 * anything else is asked: "quanto custa a montagem do sofá?"
 */
export function askedGoods(text: string, locale: Locale): string | null {
  const said = foldText(text.slice(0, READ_CHARACTERS))
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim();
  if (besides.test(said)) return null;
  const word = (locale === 'pt-BR' ? portuguese : english).exec(said)?.[1];
  return word !== undefined && isThingToBuy(word, locale) ? stemWord(word, locale) : null;
}
