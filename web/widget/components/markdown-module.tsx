import { parseMarkdown } from '../../../markdown/parse-markdown';
import { toPlainText } from '../../../markdown/to-plain-text';
import { Markdown } from '../../markdown/preact';

/** Markdown as plain words. */
export function readPlainText(source: string): string {
  return toPlainText(parseMarkdown(source));
}

export { Markdown };
