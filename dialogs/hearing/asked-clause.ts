import { asksQuestion } from './asks-question';
import { countWords } from './count-words';
import { tellsCase } from './tells-case';

const mostWordsBeside = 6;
const fewestWordsAsked = 4;

/**
 * The clause of a message that asks, where the message as a whole does not sound like a question: "kkk era brincadeira,
 * mas eu queria só saber se a loja abre domingo"; null where there is no such one, or more is told beside it.
 */
export function askedClause(text: string): string | null {
  if (asksQuestion(text)) return null;
  const clauses = text.split(/[,.;!\n]+/).filter((clause) => /\p{L}/u.test(clause));
  const asking = clauses.filter((clause) => countWords(clause) >= fewestWordsAsked && asksQuestion(clause));
  const [asked] = asking;
  if (clauses.length < 2 || asking.length !== 1 || asked === undefined) return null;
  const isMereLead = clauses.every(
    (clause) => clause === asked || (countWords(clause) <= mostWordsBeside && !tellsCase(clause)),
  );
  return isMereLead ? asked.trim() : null;
}
