import { asksOn } from './follow-up';
import { plainWords } from './plain-words';
import { isWish } from './wish';

/** What is said of the language itself, in the words of either. */
const ofLanguage =
  /^(?:(?:ok|ah|oh|oi|hi|hello|sorry|desculpa|desculpe|but|mas|so|entao|actually|na verdade|and|e) )*(?:(?:sorry |desculp[ae] )?(?:for |about |pelo |o )?(?:my|meu) (?:bad |poor |broken )?(?:english|portuguese|ingles|portugues)(?: (?:is|isnt|e|nao e|ta|esta)(?: (?:not|so|very|really|a bit|a little|muito|meio|bem))*(?: (?:bad|poor|broken|good|great|rusty|limited|ruim|fraco|bom|ruinzinho|pessimo))?)?|i (?:only |just )?(?:dont |do not |barely |cant )?speak (?:very |only |a |much |little )*(?:english|portuguese)(?: (?:very )?well)?|(?:eu )?(?:nao )?falo (?:bem |muito bem |so )?(?:ingles|portugues)(?: (?:muito )?bem)?|(?:(?:pode ser|pode|podemos|vamos|vou|prefiro|melhor)(?: falar| escrever| continuar)? )?em (?:portugues|ingles)(?: mesmo)?|(?:in )?(?:english|portuguese)(?: is (?:fine|ok|better))?)(?: (?:please|por favor|then|entao|sorry|desculpa|ok))*$/;

/** Whether a message only says which language is to be spoken, or how well. */
export function isLanguageRemark(text: string): boolean {
  return ofLanguage.test(plainWords(text));
}

/**
 * A message without what it says of the language that it is written in: "my portuguese is bad. i bought a desk…" is
 * about the desk. As it is where nothing else is said, or nothing of the kind.
 */
export function withoutLanguageRemark(text: string): string {
  const parts = text.split(/(?<=[.,;!?])\s+|\n+/);
  const rest = parts.filter((part) => !ofLanguage.test(plainWords(part)));
  return rest.length === 0 || rest.length === parts.length ? text : rest.join(' ');
}

/** Whether a message asks which languages are spoken, and only tells why: "do you speak portuguese? my mum will read this". */
export function asksOfLanguage(text: string, isAsked: (part: string) => boolean): boolean {
  const parts = text.split(/(?<=[.;!?])\s+|\n+/).filter((part) => part.trim() !== '');
  const asked = parts.map(isAsked);
  return (
    asked.includes(true) && parts.every((part, at) => asked[at] === true || !(asksOn(part) || isWish(part)))
  );
}
