import { countWords } from './count-words';
import { fullWords } from './plain-words';

/** What was said not to be meant, and what is. */
export interface Correction {
  readonly denied: string;
  /** Whether only "isso" or the like was denied, whatever it was. */
  readonly isAny: boolean;
  readonly meant: string;
}

const lead =
  '(?:(?:nao|no|mas|ah|ue|oxe|calma|espera|pera|olha|moca|moco|lia|gente|entao|but|wait|hey|sorry|nah|nope|um|well|so) )*';
const denies = new RegExp(
  `^${lead}(?:(?:isso |eu )?(?:nao|num) (?:e|era|foi|se trata de|to falando de|estou falando de|falei de|falei)|(?:its|it is|thats|that is|this is|i am|im) not(?: about| talking about)?|(?:it |this |that )?(?:isnt|wasnt)(?: about)?|not(?: about)?) (?:sobre |d[aeo] |uma? |o |a |pra |para |an? |the )*(.{2,60})$`,
);
const any =
  /^(?:bem )?(?:isso|isto|disso|nada disso|esse (?:assunto|caso)|essa coisa|that|this|it)(?: (?:nao|ai|mesmo|viu|ne|meu bem|moca|moco|minha filha|at all|though))*$/;
const mostWordsOfDenied = 7;
const fewestWordsOfMeant = 3;
/** What a detail, or the time of a call, is not: that is for who asked for it. */
const detail =
  /\d|\b(?:numero|codigo|e ?mail|cpf|cnpj|cep|nome|telefone|celular|hoje|amanha|number|code|name|phone|today|tomorrow)\b/;
/** Where what is meant begins: after a mark, or with the next "é". */
const turning = /[,.;:!\n]+\s*|\s+(?=(?:é|eh|e sim|mas sim|it'?s|i mean|quero|queria|i want)\s)/iu;

/**
 * What a message says is meant in place of what the bot took it for: "não é troca não, quero saber se tem o sofá"; null
 * where it corrects nothing, or only says that it was wrong.
 */
export function readCorrection(text: string): Correction | null {
  const cuts = [...text.matchAll(new RegExp(turning, 'giu'))];
  for (const { index, 0: mark } of cuts) {
    const denied = denies.exec(fullWords(text.slice(0, index)))?.[1];
    if (denied === undefined || countWords(denied) > mostWordsOfDenied || detail.test(denied)) continue;
    const meant = text.slice(index + mark.length).trim();
    if (countWords(meant) < fewestWordsOfMeant || detail.test(fullWords(meant))) return null;
    return { denied, isAny: any.test(denied), meant };
  }
  return null;
}
