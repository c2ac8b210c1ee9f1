/** Text inside a block. Nothing here is HTML: every `text` is what a reader should see, to be escaped by the face. */
export type MarkdownInline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'break' }
  | { type: 'strong' | 'emphasis' | 'strikethrough'; children: MarkdownInline[] }
  /** `href` has passed {@link safeHref}; `external` says that it leaves this site and opens in a new tab. */
  | { type: 'link'; href: string; external: boolean; children: MarkdownInline[] };

interface MarkdownListItem {
  /** Set on an item of a task list. */
  checked?: boolean;
  children: MarkdownBlock[];
}

type CellAlignment = 'left' | 'center' | 'right' | null;

/** A block of a document, neutral of any framework: Preact, React and HTML draw the same tree. */
export type MarkdownBlock =
  | { type: 'paragraph'; children: MarkdownInline[] }
  | { type: 'heading'; level: number; children: MarkdownInline[] }
  | { type: 'list'; ordered: boolean; start: number; items: MarkdownListItem[] }
  | { type: 'quote'; children: MarkdownBlock[] }
  | { type: 'code'; text: string }
  | { type: 'rule' }
  | {
      type: 'table';
      align: CellAlignment[];
      head: MarkdownInline[][];
      rows: MarkdownInline[][][];
    };
