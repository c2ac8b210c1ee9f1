import { plainWords } from './plain-words';

const asksWhetherTrue =
  /\b(?:e|eh|seria|sera que e|sera) (?:um )?(?:golpe|fraude|falso|fake|verdade|verdadeir[oa]|confiavel|seguro|phishing)\b|\b(?:e|sao) (?:mesmo )?(?:de|d[ao]) (?:voces|vcs|loja)\b|\bis (?:it|this|that) (?:a )?(?:scam|fraud|fake|real|legit|true|safe|phishing|from you|yours)\b/;
const tookHarm =
  /\b(?:cliquei|paguei|passei|coloquei|informei|preenchi|depositei|transferi|digitei|cai|caimos|perdi|clonaram|i (?:clicked|paid|gave|entered|sent|filled|lost|fell)|hacked)\b/;

/** Whether a text asks if a message is to be trusted, and tells of no harm that it did. */
export function doubtsMessage(text: string): boolean {
  const words = plainWords(text);
  return asksWhetherTrue.test(words) && !tookHarm.test(words);
}
