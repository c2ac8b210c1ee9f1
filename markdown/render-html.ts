import type { MarkdownBlock, MarkdownInline } from './markdown-tree';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes a text for an element's content or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

interface RenderHtmlOptions {
  /** The level that a first-level heading gets, so that it fits under the page's own; 1 unless told. */
  headingLevel?: number;
}

/** Writes the tree as HTML. Safe to insert: every text is escaped and every link has passed `safeHref`. */
export function renderHtml(blocks: readonly MarkdownBlock[], options: RenderHtmlOptions = {}): string {
  return blocks.map((block) => renderBlock(block, options)).join('\n');
}

function renderBlock(block: MarkdownBlock, options: RenderHtmlOptions): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${renderInline(block.children)}</p>`;
    case 'heading': {
      const level = Math.min(6, block.level - 1 + (options.headingLevel ?? 1));
      return `<h${level}>${renderInline(block.children)}</h${level}>`;
    }
    case 'list': {
      const items = block.items.map((item) => {
        const mark = item.checked === undefined ? '' : item.checked ? '☑ ' : '☐ ';
        return `<li>${mark}${renderItem(item.children, options)}</li>`;
      });
      if (!block.ordered) return `<ul>${items.join('')}</ul>`;
      return `<ol${block.start === 1 ? '' : ` start="${block.start}"`}>${items.join('')}</ol>`;
    }
    case 'quote':
      return `<blockquote>${renderHtml(block.children, options)}</blockquote>`;
    case 'code':
      return `<pre tabindex="0"><code>${escapeHtml(block.text)}</code></pre>`;
    case 'rule':
      return '<hr>';
    case 'table':
      return renderTable(block);
  }
}

/** An item of one paragraph is written without it, as tight lists read. */
function renderItem(children: readonly MarkdownBlock[], options: RenderHtmlOptions): string {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return renderHtml(children, options);
  return renderInline(first.children) + renderHtml(rest, options);
}

function renderTable(table: Extract<MarkdownBlock, { type: 'table' }>): string {
  const cells = (row: MarkdownInline[][], tag: string) =>
    row
      .map((cell, index) => {
        const align = table.align[index];
        return `<${tag}${align ? ` class="align-${align}"` : ''}>${renderInline(cell)}</${tag}>`;
      })
      .join('');
  const head = `<thead><tr>${cells(table.head, 'th')}</tr></thead>`;
  const body = table.rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
  return `<div class="table" tabindex="0"><table>${head}<tbody>${body}</tbody></table></div>`;
}

function renderInline(parts: readonly MarkdownInline[]): string {
  return parts.map(renderPart).join('');
}

function renderPart(part: MarkdownInline): string {
  switch (part.type) {
    case 'text':
      return escapeHtml(part.text);
    case 'code':
      return `<code>${escapeHtml(part.text)}</code>`;
    case 'break':
      return '<br>';
    case 'strong':
      return `<strong>${renderInline(part.children)}</strong>`;
    case 'emphasis':
      return `<em>${renderInline(part.children)}</em>`;
    case 'strikethrough':
      return `<del>${renderInline(part.children)}</del>`;
    case 'link': {
      const target = part.external ? ' target="_blank" rel="noopener noreferrer"' : '';
      return `<a href="${escapeHtml(part.href)}"${target}>${renderInline(part.children)}</a>`;
    }
  }
}
