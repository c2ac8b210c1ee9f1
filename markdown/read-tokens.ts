import { Lexer, type Token, type TokensList } from 'marked';

/** Beyond this many characters a text is shown as it was written: nobody formats that much on purpose. */
export const maxMarkdownLength = 60_000;

/**
 * So many characters may be looked through for one text: a few tenths of a second at worst. What people write, be it
 * 50,000 characters of paragraphs, lists and tables, takes a quarter of it.
 */
const mostWork = 4_000_000;

/** Nobody nests quotes, lists or emphasis deeper on purpose, and whoever draws a tree goes down as far. */
const deepest = 100;

/** Where the lexer may look through the rest of a paragraph for another half: half of the paragraph, on the average. */
const marks = /[*_~`[<!]/g;
const markShare = 1 / 2;
/** What looks like the second line of a table: the lexer looks through all that follows, which costs less a character. */
const tableLines = /^[ \t]*[|:-][|:\- \t]*$/gm;
const tableShare = 1 / 4;

class TooTangled extends Error {}

/**
 * Counts what it is about to look through, paragraph by paragraph and level by level: a few thousand marks in one
 * paragraph would hold a process for half a minute.
 */
class BoundedLexer extends Lexer {
  private work = 0;
  private depth = 0;

  constructor() {
    super({ gfm: true, breaks: true });
  }

  override blockTokens(source: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[];
  override blockTokens(source: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList;
  override blockTokens(source: string, tokens: Token[] = [], lastParagraphClipped = false): Token[] {
    const looks = 1 + countOf(tableLines, source) * tableShare;
    return this.within(source.length * looks, () => super.blockTokens(source, tokens, lastParagraphClipped));
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    const looks = 1 + countOf(marks, source) * markShare;
    return this.within(source.length * looks, () => super.inlineTokens(source, tokens));
  }

  private within(work: number, read: () => Token[]): Token[] {
    this.work += work;
    this.depth += 1;
    if (this.work > mostWork || this.depth > deepest) throw new TooTangled();
    const tokens = read();
    this.depth -= 1;
    return tokens;
  }
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * The tokens of GitHub-flavoured Markdown, where a single line break is a break, as chats expect. Null for what is to
 * be shown as it was written: too long, nested a hundred deep, or so tangled that reading it would take too long.
 */
export function readTokens(source: string): TokensList | null {
  if (source.length > maxMarkdownLength) return null;
  try {
    return new BoundedLexer().lex(source);
  } catch (error) {
    if (error instanceof TooTangled) return null;
    throw error;
  }
}

/** Whether a text's formatting can be shown. What cannot is shown as it was written. */
export function isReadable(source: string): boolean {
  return readTokens(source) !== null;
}
