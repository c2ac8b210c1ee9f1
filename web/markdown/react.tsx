import { createElement, type ReactElement, useMemo } from 'react';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { drawTree } from './draw-tree';

/** Markdown as React elements: the same tree, and so the same look, as the customer's chat. */
export function Markdown({ source }: { source: string }): ReactElement {
  const blocks = useMemo(() => parseMarkdown(source), [source]);
  return (
    <div className="markdown">
      {drawTree<ReactElement>(blocks, (tag, props, ...children) => createElement(tag, props, ...children), {
        classAttribute: 'className',
        tabIndexAttribute: 'tabIndex',
      })}
    </div>
  );
}
