import fc from 'fast-check';
import type { MarkdownBlock, MarkdownInline } from '../../markdown/markdown-tree';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { isReadable, maxMarkdownLength } from '../../markdown/read-tokens';
import { renderHtml } from '../../markdown/render-html';
import { safeHref } from '../../markdown/safe-href';
import { toPlainText } from '../../markdown/to-plain-text';
import { inBoundedTime } from '../support/in-bounded-time';

const html = (source: string) => renderHtml(parseMarkdown(source));

describe('parseMarkdown', () => {
  test('reads what an article uses', () => {
    const source = '## Prazo\n\n1. Abra **Meus pedidos**\n2. Toque em *Trocar*\n\n> Até `30` dias\n\n---';
    expect(html(source)).toBe(
      '<h2>Prazo</h2>\n<ol><li>Abra <strong>Meus pedidos</strong></li><li>Toque em <em>Trocar</em></li></ol>\n' +
        '<blockquote><p>Até <code>30</code> dias</p></blockquote>\n<hr>',
    );
  });

  test('keeps a single line break, as chats do', () => {
    expect(html('um\ndois')).toBe('<p>um<br>dois</p>');
  });

  test('keeps the number that a list starts with, nests lists and marks tasks', () => {
    expect(html('3. a\n4. b')).toBe('<ol start="3"><li>a</li><li>b</li></ol>');
    expect(html('- a\n  - b')).toBe('<ul><li>a<ul><li>b</li></ul></li></ul>');
    expect(html('- [x] pago\n- [ ] enviado')).toBe('<ul><li>☑ pago</li><li>☐ enviado</li></ul>');
  });

  test('reads tables with alignment', () => {
    expect(html('| a | b |\n|---|--:|\n| 1 | 2 |')).toContain('<td class="align-right">2</td>');
  });

  test('reads character references once, and never as markup', () => {
    expect(parseMarkdown('a &amp;lt; b &#38; c')).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'a &lt; b & c' }] },
    ]);
    expect(html('&lt;script&gt;')).toBe('<p>&lt;script&gt;</p>');
  });

  test('shows HTML as it was written', () => {
    expect(html('<img src=x onerror=alert(1)>')).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>');
    expect(html('oi <b onclick="x()">tudo</b>')).toContain('&lt;b onclick=&quot;x()&quot;&gt;');
  });

  test('a picture becomes a link, so that nobody learns who reads', () => {
    expect(html('![mapa](https://a.example/m.png)')).toBe(
      '<p><a href="https://a.example/m.png" target="_blank" rel="noopener noreferrer">mapa</a></p>',
    );
  });

  test('finds bare addresses', () => {
    expect(html('veja https://a.example/x?a=1&b=2')).toContain('href="https://a.example/x?a=1&amp;b=2"');
  });

  test('gives plain text back for what is too long or nested too deep', () => {
    const long = '*'.repeat(maxMarkdownLength + 1);
    for (const source of [
      long,
      '> '.repeat(20_000),
      '1. - '.repeat(1_000),
      '**a '.repeat(200) + '**'.repeat(200),
    ]) {
      expect(parseMarkdown(source)).toEqual([
        { type: 'paragraph', children: [{ type: 'text', text: source }] },
      ]);
    }
  });

  test.each(['*a_', '_a*', '**www.', '**a', '__a', 'http://*', '[a](', '|\n|-|\n', '-\n|-|\n', '!', '<a '])(
    'thousands of %j hold nobody up, and are shown as they were written',
    (unit) => {
      const source = unit.repeat(maxMarkdownLength / unit.length);
      expect(inBoundedTime(() => toPlainText(parseMarkdown(source)))).toBe(source);
      expect(isReadable(source)).toBe(false);
    },
  );

  test('an article as long as any, full of marks, is read', () => {
    const steps =
      '1. Abra **Meus pedidos** e toque em *Trocar*\n2. Veja [o prazo](/ajuda/prazo) e `o motivo`\n\n';
    const rest =
      '> Até **30** dias, e fale conosco em https://a.example/trocas_e_devolucoes!\n\n| a | b |\n|---|---|\n| *1* | 2 |\n\n';
    const article = (steps + rest).repeat(500).slice(0, 50_000);
    expect(parseMarkdown(article).length).toBeGreaterThan(500);
  });

  test('whatever is written, no tag or attribute of the writer survives', () => {
    const fragment = fc.constantFrom(
      ...[
        '<script>',
        '<a href="javascript:x">',
        '[a](javascript:x)',
        '[a](<data:text/html,x>)',
        '"onx="',
        "'",
        '`',
      ],
      ...['&lt;', '&#60;', '**', '_', '](', '[', '!', '\n', '> ', '- ', '| ', '<!--', 'https://a.b/"x', '\\'],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(fragment, fc.string()), { maxLength: 20 }), (parts) => {
        const allowed =
          /<(\/?(p|h[1-6]|ul|ol|li|blockquote|pre|code|hr|br|strong|em|del|table|thead|tbody|tr|th|td|div|a)( (start="\d+"|tabindex="0"|class="[a-z-]+"|target="_blank"|rel="noopener noreferrer"|href="[^"<>]*"))*)>/g;
        const rest = html(parts.join('')).replace(allowed, '');
        expect(rest).not.toMatch(/[<>]/);
      }),
    );
  });

  test('every link that survives has an allowed scheme', () => {
    const links = (blocks: MarkdownBlock[]) => {
      const found: string[] = [];
      const walk = (node: MarkdownBlock | MarkdownInline) => {
        if ('href' in node) found.push(node.href);
        if ('children' in node) node.children.forEach(walk);
      };
      blocks.forEach(walk);
      return found;
    };
    const scheme = fc.constantFrom(
      'javascript:',
      'java\tscript:',
      'JAVASCRIPT:',
      'data:',
      'https://',
      'mailto:',
      '/',
    );
    fc.assert(
      fc.property(scheme, fc.webPath(), (start, path) => {
        for (const href of links(parseMarkdown(`[x](<${start}${path}>)`))) {
          expect(href).toMatch(/^(https:|mailto:|\/)/);
        }
      }),
    );
  });
});

describe('safeHref', () => {
  test.each([
    ['https://a.example', 'https://a.example', true],
    ['mailto:a@b.example', 'mailto:a@b.example', true],
    ['tel:+551140028922', 'tel:+551140028922', true],
    ['/ajuda/pix', '/ajuda/pix', false],
    ['#topo', '#topo', false],
    ['//evil.example', 'https://evil.example', true],
    ['/\\evil.example', 'https://evil.example', true],
  ])('%s', (written, href, external) => {
    expect(safeHref(written)).toEqual({ href, external });
  });

  test.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    '\u0001javascript:x',
    'vbscript:x',
    'file:///etc',
    '',
  ])('refuses %j', (written) => {
    expect(safeHref(written)).toBeNull();
  });
});

test('toPlainText keeps words and numbers, and drops the marks', () => {
  expect(toPlainText(parseMarkdown('**Oi**, veja:\n\n1. [Pix](/pix)\n2. `boleto`'))).toBe(
    'Oi, veja:\n1. Pix\n2. boleto',
  );
});
