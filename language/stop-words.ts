import type { Locale } from '../contracts/locale';

const portuguese = `a ao aos aquela aquele aquilo as ate com como da das de dela dele deles do dos e ela elas ele
eles em entre era essa essas esse esses esta estao estas estava este estes estou eu foi for foram ha isso
isto ja la lhe lhes mas me mesmo meu meus minha minhas muito na nas nem no nos nossa nosso num numa o os ou
para pela pelas pelo pelos por pra qual quais quando que quem se sem ser seu seus so sobre somos sou sua suas
tambem te tem tenho ter teu tinha tu tua um uma umas uns vai vao voce voces vos`;

const english = `a about am an and any are as at be been being but by can could did do does doing for from had has
have having he her here hers him his how i if im in into is it its ive just me my myself of on or our ours she
should so some such than that the their them then there these they this those to too up us was we were what
whats when where which while who whom why will with would you your yours`;

/** Frequent words that say little about the subject, folded. Weigh them low; seldom drop them. */
const stopWords: Record<Locale, ReadonlySet<string>> = {
  'pt-BR': new Set(portuguese.split(/\s+/)),
  en: new Set(english.split(/\s+/)),
};

/** Whether a folded word is a stop word of the locale, or, without one, of either language. */
export function isStopWord(word: string, locale?: Locale): boolean {
  if (locale) return stopWords[locale].has(word);
  return stopWords['pt-BR'].has(word) || stopWords.en.has(word);
}
