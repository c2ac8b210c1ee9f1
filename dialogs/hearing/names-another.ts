import { plainWords } from './plain-words';

const lead = '(?:(?:e|ah|oi|entao|and|well) )*';
const kin = '(?:[dn][ao]|de|em nome d[aeo]) (?:(?:meu|minha) )?\\p{L}+';
const name = '\\p{L}+(?: \\p{L}+){0,4}';
const another = new RegExp(
  `^${lead}(?:(?:o|no) nome (?:completo )?(?:del[ae]|${kin}) (?:e|eh|esta|ta)|(?:the )?(?:her|his|their|my \\p{L}+s|the \\p{L}+s) (?:full )?name is|the name (?:on|in) (?:the|my) \\p{L}+ is) ${name}$`,
  'u',
);

/** Whether a message gives the name of somebody else, or that of an account, and nothing besides: "o nome dela é Sandra". */
export function namesAnother(text: string): boolean {
  return !text.includes('?') && another.test(plainWords(text));
}
