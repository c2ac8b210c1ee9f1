import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { parseMarkdown } from '../../../markdown/parse-markdown';
import { drawTree } from '../../../web/markdown/draw-tree';
import { Markdown as ReactMarkdown } from '../../../web/markdown/react';

interface Drawn {
  tag: string;
  props: Record<string, string | number | undefined>;
  children: (Drawn | string)[];
}

const create = (tag: string, props: Drawn['props'], ...children: (Drawn | string)[]): Drawn => ({
  tag,
  props,
  children,
});

const source =
  '# Título\n\nVeja [aqui](/x) ou [longe](https://a.example), ~~não~~ `isto`<b>.\n\n- [x] um\n- dois\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n> citação\n\n```\ncódigo\n```';

test('the editor draws the same elements as the chat, but for the names of two attributes', () => {
  const blocks = parseMarkdown(source);
  const chat = drawTree(blocks, create, { classAttribute: 'class', tabIndexAttribute: 'tabindex' });
  const editor = drawTree(blocks, create, { classAttribute: 'className', tabIndexAttribute: 'tabIndex' });
  const renamed = JSON.stringify(editor)
    .replaceAll('"className"', '"class"')
    .replaceAll('"tabIndex"', '"tabindex"');
  expect(JSON.parse(renamed)).toEqual(JSON.parse(JSON.stringify(chat)));
});

test('links open in a new tab without a way back, headings stay out of the outline, HTML stays text', () => {
  const html = renderToStaticMarkup(createElement(ReactMarkdown, { source }));
  expect(html).toContain('<a href="/x" target="_blank" rel="noopener noreferrer">aqui</a>');
  expect(html).toContain('<p class="md-heading"><strong>Título</strong></p>');
  expect(html).toContain('&lt;b&gt;');
  expect(html).toContain('<li>☑ um</li>');
  expect(html).toContain('<td class="md-align-right">2</td>');
});
