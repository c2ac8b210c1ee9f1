import type { Token } from 'marked';
import { readTokens } from './read-tokens';

/** Only a line that goes on in the next one, or something like a tag, is read otherwise elsewhere. */
const mayDiffer = /[^\n]\n(?![ \t]*(?:\n|$|[|>]|[-*+]\s|#{1,6}\s|\d{1,9}[.)]\s))|<[a-z/!?]/i;

/**
 * The same text for programs that read Markdown as CommonMark has it: there a single line break is a mere space, and a
 * tag is HTML, which they drop. What would be lost is written so that they show it as the chat does.
 */
export function toCommonMark(source: string): string {
  if (!mayDiffer.test(source)) return source;
  const tokens = readTokens(source);
  // What the chat shows as it was written stays as it is.
  return tokens === null ? source : rewrite(tokens);
}

function rewrite(tokens: readonly Token[]): string {
  return tokens.map(rewriteToken).join('');
}

function rewriteToken(token: Token): string {
  const { type, raw } = token;
  if (type === 'html') return raw.replaceAll('<', '\\<');
  if (type === 'br') return raw.startsWith('\n') ? `  ${raw}` : raw;
  // A quote's lines may go on without its mark, and marked reads them otherwise with a break than without.
  if (type === 'blockquote') return raw;
  const children: Token[] = 'tokens' in token ? (token.tokens ?? []) : 'items' in token ? token.items : [];
  const written = children.map((child) => child.raw).join('');
  // Where a child is indented, its own text is not what stands there: it is left alone.
  return written === '' ? raw : raw.replace(written, () => rewrite(children));
}
