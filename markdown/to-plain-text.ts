import type { MarkdownBlock, MarkdownInline } from './markdown-tree';

/** The words alone, for a screen reader's announcement, a notification or a page description. */
export function toPlainText(blocks: readonly MarkdownBlock[]): string {
  return blocks.map(blockText).filter(Boolean).join('\n');
}

/** The words of a run of inline text. */
function inlineText(parts: readonly MarkdownInline[]): string {
  return parts
    .map((part) => {
      if (part.type === 'break') return '\n';
      return 'children' in part ? inlineText(part.children) : part.text;
    })
    .join('');
}

function blockText(block: MarkdownBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children);
    case 'list':
      return block.items
        .map((item, index) => (block.ordered ? `${block.start + index}. ` : '') + toPlainText(item.children))
        .join('\n');
    case 'quote':
      return toPlainText(block.children);
    case 'code':
      return block.text;
    case 'rule':
      return '';
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(inlineText).join(', ')).join('\n');
  }
}
