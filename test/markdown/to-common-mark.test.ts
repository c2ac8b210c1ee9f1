import fc from 'fast-check';
import { marked } from 'marked';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { toCommonMark } from '../../markdown/to-common-mark';

/** As Web Chat, Teams and most others read it: a single line break is a space. */
const readElsewhere = (text: string) =>
  marked.parse(toCommonMark(text), { async: false, breaks: false }).trim();

describe('Markdown for programs that read it as CommonMark', () => {
  it.each([
    ['Oi, Ana!\nSegue o link.', '<p>Oi, Ana!<br>Segue o link.</p>'],
    ['Um.\n\nDois.\n**Três.**\nQuatro.', '<p>Um.</p>\n<p>Dois.<br><strong>Três.</strong><br>Quatro.</p>'],
    ['**Um\nDois**', '<p><strong>Um<br>Dois</strong></p>'],
    ['Troque <nome> pelo seu.', '<p>Troque &lt;nome&gt; pelo seu.</p>'],
    ['<b>Oi</b>\nTchau', '<p>&lt;b&gt;Oi&lt;/b&gt;<br>Tchau</p>'],
    ['`<b>`\nfim', '<p><code>&lt;b&gt;</code><br>fim</p>'],
    ['- um <b>\n- dois', '<ul>\n<li>um &lt;b&gt;</li>\n<li>dois</li>\n</ul>'],
  ])('%j', (text, expected) => {
    expect(readElsewhere(text)).toBe(expected);
  });

  it.each([
    'Uma linha.\n\nOutra, com 2 < 3 e <https://loja.example>.',
    'Assim:\n\n- um\n- dois\n\n1. três\n2. quatro',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '```\na\nb\n```',
    'Já com quebra.  \nAqui.',
  ])('stays as it is where all read it alike: %j', (text) => {
    expect(toCommonMark(text)).toBe(text);
  });

  it('shows the same in the chat, whatever was written around a line’s tags', () => {
    const piece = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\n\n',
      '*',
      '**',
      '_',
      '`',
      '```\n',
      '- ',
      '1. ',
      '> ',
      '# ',
      '| a |',
      '|-|',
      'a <b>',
      'a</b>',
      '< ',
      '\\',
      '[x](/y)',
      '  \n',
      '    ',
      '&amp;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        expect(parseMarkdown(toCommonMark(text))).toEqual(parseMarkdown(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
