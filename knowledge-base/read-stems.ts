import type { Locale } from '../contracts/locale';
import { expandAbbreviations } from '../language/expand-abbreviations';
import { foldText } from '../language/fold-text';
import { stemWord } from '../language/stem-word';
import { isStopWord } from '../language/stop-words';
import { tokenize } from '../language/tokenize';

/** What customers wrap a question in, folded: it says that they ask, not what. */
const fillers = new Set(
  `posso pode podem poderia consigo quero queria gostaria preciso precisava fazer faco faz saber sabe favor ola oi bom
  boa dia tarde noite existe alguma algum duvida pergunta want wanna need like know get please hello hi possible
  there question`.split(/\s+/),
);

/** The stems that a question is about, each once, in alphabetical order. */
export function readStems(question: string, locale: Locale): string[] {
  const words = expandAbbreviations(tokenize(foldText(question)), locale);
  const content = words.filter(
    (word) => !isStopWord(word, locale) && !fillers.has(word) && /\p{L}/u.test(word),
  );
  return [...new Set((content.length > 0 ? content : words).map((word) => stemWord(word, locale)))].sort();
}
