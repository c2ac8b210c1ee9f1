import type { Token, Tokens } from 'marked';
import type { MarkdownBlock } from './markdown-tree';
import { markedToken } from './marked-token';
import { parseInline } from './parse-inline';
import { readTokens } from './read-tokens';

/**
 * Reads Markdown into a tree without any HTML. Never throws, and never takes long: what cannot be read in bounded time
 * comes back as one plain paragraph.
 */
export function parseMarkdown(source: string): MarkdownBlock[] {
  const tokens = readTokens(source);
  return tokens === null ? [plainParagraph(source)] : parseBlocks(tokens);
}

function plainParagraph(text: string): MarkdownBlock {
  return { type: 'paragraph', children: [{ type: 'text', text }] };
}

function parseBlocks(tokens: readonly Token[]): MarkdownBlock[] {
  return tokens.flatMap((token) => {
    const block = readBlock(token);
    return block === null ? [] : [block];
  });
}

function readBlock(written: Token): MarkdownBlock | null {
  const token = markedToken(written);
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'paragraph':
      return { type: 'paragraph', children: parseInline(token.tokens) };
    case 'text':
      return { type: 'paragraph', children: parseInline([token]) };
    case 'heading': {
      const { depth, tokens } = token;
      return { type: 'heading', level: depth, children: parseInline(tokens) };
    }
    case 'list':
      return readList(token);
    case 'blockquote':
      return { type: 'quote', children: parseBlocks(token.tokens) };
    case 'code':
      return { type: 'code', text: token.text };
    case 'hr':
      return { type: 'rule' };
    case 'table':
      return readTable(token);
    default:
      return plainParagraph(token.raw.trim());
  }
}

function readList(list: Tokens.List): MarkdownBlock {
  return {
    type: 'list',
    ordered: list.ordered,
    start: typeof list.start === 'number' ? list.start : 1,
    items: list.items.map((item) => {
      const children = parseBlocks(item.tokens.filter((token) => token.type !== 'checkbox'));
      return item.task ? { checked: item.checked === true, children } : { children };
    }),
  };
}

function readTable(table: Tokens.Table): MarkdownBlock {
  return {
    type: 'table',
    align: table.align,
    head: table.header.map((cell) => parseInline(cell.tokens)),
    rows: table.rows.map((row) => row.map((cell) => parseInline(cell.tokens))),
  };
}
