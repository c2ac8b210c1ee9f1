import { parseMarkdown } from '../../../../markdown/parse-markdown';
import { toPlainText } from '../../../../markdown/to-plain-text';

/** An article's answer as an agent sends it: plain words, with the links' addresses beside their names. */
export function articleWords(answer: string): string {
  const spelled = answer.replace(/(?<!!)\[([^\]\n]+)\]\((\S+?)(?:\s+"[^"]*")?\)/g, '$1 ($2)');
  return toPlainText(parseMarkdown(spelled)).trim();
}
