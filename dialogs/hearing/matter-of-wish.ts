import { countWords } from './count-words';
import { plainWords } from './plain-words';

const portuguese =
  /^.*?(?:falar|conversar|falo|fala|tratar|trocar uma ideia|bater um papo|desenrolar(?: isso)?|resolver(?: isso)?)\s+(?:com|c\/?)\s+(?:(?:um|uma|o|a|algum|alguma)\s+)?(?:atendentes?|pessoas?|humanos?|humana|gente|algu[eé]m|voc[eê]s|vcs|representante|respons[aá]vel|gerente|supervisora?|equipe|ser(?:es)? humanos?|rob[oô]s?|bots?|m[aá]quinas?|computador|mo[cç][ao]|chefe)(?:\s+(?:real|de verdade|humana?|da equipe|da loja|a[ií]|por favor))*[\s,.:;-]*/iu;
const english =
  /^.*?(?:talk|speak|chat)\s+(?:to|with)\s+(?:(?:an?|the|some|your|this)\s+)?(?:(?:real|human|live|actual)\s+)?(?:person|human(?: being)?|agent|someone|somebody|representative|rep|manager|operator|team|machine|robot|bot|computer|boss)(?:\s+please)?[\s,.:;-]*/iu;
/** The wish itself, without what stands before it. */
const asking =
  /(?:falar|conversar|falo|fala|tratar|trocar uma ideia|bater um papo|desenrolar(?: isso)?|resolver(?: isso)?|talk|speak|chat)\s+(?:com|c\/?|to|with)\s.*$/isu;
const link =
  /^(?:(?:é|e|eh|sobre|a respeito d[eoa]s?|por causa d[eoa]s?|referente|quanto a[os]?|acerca d[eoa]s?|porque|pq|pois|que|para|pra|about|regarding|concerning|because|for|on)\s+)+/iu;
/** What goes with a wish and is no matter. */
const besides =
  /(?<!\p{L})(?:pelo amor de deus|(?:se|caso) (?:for )?poss[ií]vel|se (?:der|puder(?:em)?)|por (?:favor|gentileza)|pfv?|faz favor|no offen[cs]e|if (?:possible|you don'?t mind)|for (?:god'?s|christ'?s|goodness|heaven'?s) sake|please|pls|agora(?: mesmo)?|j[aá]|logo|now|right now|urgente(?:mente)?|obrigad[oa]|thanks|thank you|t[aá]|ok|viu|n[eé])(?!\p{L})/giu;
const fewestWords = 2;
/** "Quero um atendente" says nothing of the matter: what was asked before does. */
const mostWordsOfMereWish = 7;

/**
 * What somebody wants a person for: "quero falar com uma pessoa sobre meu pedido 48213" is about an order. The whole
 * text when it says no more than the wish.
 */
export function matterOfWish(text: string): string {
  const rest = text.replace(portuguese, '').replace(english, '').replace(link, '').trim();
  const matter = rest.replace(besides, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return matter.length >= fewestWords ? rest : text;
}

const wishing = new Set(
  `a ai ao ate com da de do dos deixa e em entao eu faz favor gente gostaria hoje ja lia logo mas me mesmo moca moco na
nao no oi ola ou para pelo por posso pra prefiro preciso precisava poderia pode queria quero que se so tem ta um uma vou
a able actually am asap be but can could do dont get hello hey hi i id im just let like may me need not now please
possible rather really so the then to up want wanna would you`.split(/\s+/),
);

/** Whether a text says no more than that a person is wanted, however it goes about it. */
export function isMereWish(text: string): boolean {
  if (matterOfWish(text) !== text) return false;
  if (countWords(text) <= mostWordsOfMereWish) return true;
  // What stands before the wish may be a whole story.
  const before = (portuguese.exec(text)?.[0] ?? english.exec(text)?.[0])?.replace(asking, '');
  return (
    before !== undefined &&
    plainWords(before)
      .split(' ')
      .every((word) => word === '' || wishing.has(word))
  );
}
