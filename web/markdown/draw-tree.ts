import type { MarkdownBlock, MarkdownInline } from '../../markdown/markdown-tree';

/** Makes an element: `h` of Preact or `createElement` of React. Neither ever sees HTML. */
type CreateElement<Node> = (
  tag: string,
  props: Record<string, string | number | undefined>,
  ...children: (Node | string)[]
) => Node;

/** The name of the attribute that carries CSS classes, which the two libraries do not share. */
interface DrawOptions {
  classAttribute: 'class' | 'className';
  tabIndexAttribute: 'tabindex' | 'tabIndex';
}

/** Draws the Markdown tree as elements of either library, so that the editor's preview is what customers see. */
export function drawTree<Node>(
  blocks: readonly MarkdownBlock[],
  create: CreateElement<Node>,
  options: DrawOptions,
): Node[] {
  return blocks.map((block, index) => drawBlock(block, index, create, options));
}

function drawBlock<Node>(
  block: MarkdownBlock,
  key: number,
  create: CreateElement<Node>,
  options: DrawOptions,
): Node {
  switch (block.type) {
    case 'paragraph':
      return create('p', { key }, ...drawInline(block.children, create));
    case 'heading':
      // In a bubble a heading is a strong line; real levels would break the page's outline.
      return create(
        'p',
        { key, [options.classAttribute]: 'md-heading' },
        create('strong', {}, ...drawInline(block.children, create)),
      );
    case 'list':
      return create(
        block.ordered ? 'ol' : 'ul',
        { key, start: block.ordered && block.start !== 1 ? block.start : undefined },
        ...block.items.map((item, index) =>
          create('li', { key: index }, ...drawItem(item.checked, item.children, create, options)),
        ),
      );
    case 'quote':
      return create('blockquote', { key }, ...drawTree(block.children, create, options));
    case 'code':
      return create('pre', { key, [options.tabIndexAttribute]: 0 }, create('code', {}, block.text));
    case 'rule':
      return create('hr', { key });
    case 'table':
      return drawTable(block, key, create, options);
  }
}

function drawItem<Node>(
  checked: boolean | undefined,
  children: readonly MarkdownBlock[],
  create: CreateElement<Node>,
  options: DrawOptions,
): (Node | string)[] {
  const mark = checked === undefined ? [] : [checked ? '☑ ' : '☐ '];
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return [...mark, ...drawTree(children, create, options)];
  return [...mark, ...drawInline(first.children, create), ...drawTree(rest, create, options)];
}

function drawTable<Node>(
  table: Extract<MarkdownBlock, { type: 'table' }>,
  key: number,
  create: CreateElement<Node>,
  options: DrawOptions,
): Node {
  const row = (cells: MarkdownInline[][], tag: string, index: number) =>
    create(
      'tr',
      { key: index },
      ...cells.map((cell, column) => {
        const align = table.align[column];
        const className = align ? `md-align-${align}` : undefined;
        return create(tag, { key: column, [options.classAttribute]: className }, ...drawInline(cell, create));
      }),
    );
  return create(
    'div',
    { key, [options.classAttribute]: 'md-table', [options.tabIndexAttribute]: 0 },
    create(
      'table',
      {},
      create('thead', {}, row(table.head, 'th', 0)),
      create('tbody', {}, ...table.rows.map((cells, index) => row(cells, 'td', index))),
    ),
  );
}

function drawInline<Node>(parts: readonly MarkdownInline[], create: CreateElement<Node>): (Node | string)[] {
  return parts.map((part, key) => drawPart(part, key, create));
}

function drawPart<Node>(part: MarkdownInline, key: number, create: CreateElement<Node>): Node | string {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'code':
      return create('code', { key }, part.text);
    case 'break':
      return create('br', { key });
    case 'strong':
      return create('strong', { key }, ...drawInline(part.children, create));
    case 'emphasis':
      return create('em', { key }, ...drawInline(part.children, create));
    case 'strikethrough':
      return create('del', { key }, ...drawInline(part.children, create));
    case 'link': {
      // Inside a frame a relative link would open the page in the little window: always a new tab.
      const props = { key, href: part.href, target: '_blank', rel: 'noopener noreferrer' };
      return create('a', props, ...drawInline(part.children, create));
    }
  }
}
