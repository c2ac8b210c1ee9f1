import { fullWords } from './plain-words';

const clauseEnd =
  /[,;.!?\n]+|\s+(?:mas|e sim|but|instead)\s+|(?<!\bn[aã]o|\bn|\bdon'?t|\bnot|\beu|\bs[oó]|\bi|\bjust)\s+(?=(?:eu (?:s[oó] )?(?:quero|queria|prefiro|preciso)|i (?:just )?(?:want|need)|quero|prefiro|preciso)\s)/iu;
const before = '(?:(?:nao|no|pera|espera|na verdade|na real|alias|actually|wait|ah|oi|eu|entao|mas|but) )*';
const declines = new RegExp(
  `^${before}(?:(?:nao|n) (?:quero|queria|preciso|vou querer)|(?:i )?(?:dont|do not) (?:want|need)|not) `,
);
const wishes = new RegExp(
  `^${before}(?:so )?(?:quero|queria|prefiro|preciso|gostaria|i (?:just )?(?:want|need)|i would (?:like|rather)|id (?:like|rather)) `,
);
/** "Não cancela, só muda a cor": what is not to be done, and what is instead. */
const forbids = new RegExp(
  `^${before}(?:nao (?:precisa |e (?:pra|para) )?(?:cancel|troc|troqu|devolv|mand|envi|mud|reembols|estorn)(?:ar|er|a|e|em|am)|(?:dont|do not) (?:cancel|return|exchange|refund|change|send|ship|swap|replace))(?: |$)`,
);
const instead = new RegExp(`^${before}(?:so|apenas|somente|just|only) \\p{L}`, 'u');

/**
 * A message without what it says is not wanted, where it says what is: "não quero cancelar, só quero mudar o endereço"
 * is about the address.
 */
export function withoutDeclined(text: string): string {
  return readDeclined(text).rest;
}

/** What is to be done in place of what went before: "não cancela, só muda a cor"; null where a message says no such thing. */
export function wantedInstead(text: string): string | null {
  const { rest, isForbidden } = readDeclined(text);
  return isForbidden && rest !== text ? rest : null;
}

function readDeclined(text: string): { rest: string; isForbidden: boolean } {
  const clauses = text.split(clauseEnd).filter((clause) => clause.trim() !== '');
  const forbidsIt = (clause: string) => forbids.test(fullWords(clause));
  const kept = clauses.filter((clause) => !declines.test(fullWords(clause)) && !forbidsIt(clause));
  const isForbidden = clauses.some(forbidsIt);
  const wanted = isForbidden ? [wishes, instead] : [wishes];
  const isWished =
    kept.length < clauses.length &&
    kept.some((clause) => wanted.some((pattern) => pattern.test(fullWords(clause))));
  return { rest: isWished ? kept.map((clause) => clause.trim()).join(', ') : text, isForbidden };
}
