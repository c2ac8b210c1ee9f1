import { saysEitherWay } from './plain-words';

const person =
  '(?:(?:com |de |por |para |a |to |with |for |from )?(?:um |uma |o |a |nenhum |nenhuma |an? |any |the |another |real |other )*(?:pessoas?|atendentes?|humanos?|alguem|ninguem|gente|outra pessoa|seres? humanos?|person|people|human|humans|agent|agents|anyone|anybody|someone|somebody|representative|rep))';
const now =
  '(?: (?:nao|agora|ainda|por enquanto|por favor|now|yet|please|just|though|thanks|obrigad[oa]|mesmo|here|aqui))*';
const refuses = new RegExp(
  `^(?:(?:nao|no|nah|ok|okay|mas|but|entao|then|so|well|please|por favor|calma|pera|wait|ah|oh|and|e|eu|i) )*(?:${[
    `(?:(?:eu )?(?:nao|nem) (?:quero|queria|preciso|precisa|gostaria de|vou|gosto de|me|precisam?)(?: (?:de|que|falar|conversar|chamar|chame|chama|ser atendid[oa]|me|passar|passe|transferir|transfira|esperar|nenhum|nenhuma|contato))* )${person}`,
    `(?:nao|nem) (?:me )?(?:chama|chame|chamem|passa|passe|transfere|transfira|encaminha|encaminhe)(?: (?:para|pra))?(?: ${person})?`,
    `sem ${person}`,
    '(?:so )?(?:quero|prefiro|queria|gosto de|posso)(?: (?:so|tentar))? (?:resolver|ver|fazer|falar|continuar|seguir)(?: isso)? (?:sozinh[oa]|(?:so )?com voce|(?:so )?com o robo|por aqui mesmo|por conta propria|eu mesm[oa])',
    `(?:(?:i )?(?:dont|do not|no need to|please dont|rather not|would rather not|id rather not|really dont)(?: (?:want|need|have|like|wish|wanna))?(?: you)?(?: to)?(?: (?:talk|speak|chat|deal|transfer|connect|put|pass|call|bring|get|involve|wait|be|transferred|connected|me|us|this|through|in))* ?)${person}`,
    '(?:please )?(?:dont|do not|no need to) (?:transfer|connect|put|pass|redirect|escalate)(?: (?:me|this|it|us))?(?: (?:through|over|on|anywhere|to anyone))*',
    `(?:no|without|no need for) ${person}(?: needed| required)?`,
    '(?:i )?(?:just |only )?(?:want|prefer|would rather|id rather|rather|would prefer)(?: to)? (?:sort|fix|solve|do|handle|figure|work)(?: (?:it|this|that|things))?(?: out)? (?:myself|on my own|alone|by myself|here|with you)',
  ].join('|')})${now}$`,
);
const clauseEnd =
  /[,;.!?\n]+|(?<!\bn[aã]o|\bn|\bdon'?t|\bnot|\beu|\bs[oó]|\bi)\s+(?=(?:i just|i only|just|mas|but|s[oó] (?:quero|queria|preciso|uma)|quero|queria)\s)/iu;

const mostCharacters = 300;

/**
 * What a message asks for besides not being passed on to a person ("dont transfer me i just have a quick question");
 * empty where it says nothing else, null where it refuses nobody.
 */
export function besidesRefusedPerson(text: string): string | null {
  if (text.length > mostCharacters) return null;
  if (saysEitherWay(text, refuses)) return '';
  const clauses = text.split(clauseEnd).filter((clause) => clause.trim() !== '');
  const others = clauses.filter((clause) => !saysEitherWay(clause, refuses));
  return others.length === clauses.length ? null : others.map((clause) => clause.trim()).join(', ');
}
