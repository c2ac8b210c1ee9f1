import type { Token } from 'marked';
import { decodeEntities } from './decode-entities';
import type { MarkdownInline } from './markdown-tree';
import { markedToken } from './marked-token';
import { safeHref } from './safe-href';

/** Maps marked's inline tokens to the tree. HTML and anything unknown becomes the text that was written. */
export function parseInline(tokens: readonly Token[] | undefined): MarkdownInline[] {
  return joinTexts((tokens ?? []).flatMap(readToken));
}

function readToken(written: Token): MarkdownInline[] {
  const token = markedToken(written);
  switch (token.type) {
    case 'text': {
      const { tokens, text } = token;
      return tokens ? parseInline(tokens) : [{ type: 'text', text: decodeEntities(text) }];
    }
    case 'escape':
      return [{ type: 'text', text: token.text }];
    case 'strong':
      return [{ type: 'strong', children: parseInline(token.tokens) }];
    case 'em':
      return [{ type: 'emphasis', children: parseInline(token.tokens) }];
    case 'del':
      return [{ type: 'strikethrough', children: parseInline(token.tokens) }];
    case 'codespan':
      return [{ type: 'code', text: token.text }];
    case 'br':
      return [{ type: 'break' }];
    case 'link': {
      const { href, tokens } = token;
      return readLink(href, parseInline(tokens));
    }
    case 'image': {
      // A picture from elsewhere would tell its owner who reads; the reader decides by following the link.
      const { href, text } = token;
      return readLink(href, [{ type: 'text', text: decodeEntities(text) || href }]);
    }
    case 'checkbox':
      return [];
    default:
      return [{ type: 'text', text: token.raw }];
  }
}

function readLink(written: string, children: MarkdownInline[]): MarkdownInline[] {
  const link = safeHref(decodeEntities(written));
  return link === null ? children : [{ type: 'link', ...link, children }];
}

/** Joins neighbouring texts, which the lexer splits at escapes and entities. */
function joinTexts(parts: MarkdownInline[]): MarkdownInline[] {
  const joined: MarkdownInline[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.type === 'text' && last?.type === 'text') last.text += part.text;
    else joined.push(part);
  }
  return joined;
}
