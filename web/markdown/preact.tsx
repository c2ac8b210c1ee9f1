/** @jsxImportSource preact */
import { h, type VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { drawTree } from './draw-tree';

/** Markdown as Preact elements, without any HTML string: works under Trusted Types and a strict policy. */
export function Markdown({ source }: { source: string }): VNode {
  const blocks = useMemo(() => parseMarkdown(source), [source]);
  return (
    <div class="markdown">
      {drawTree<VNode>(blocks, (tag, props, ...children) => h(tag, props, ...children), {
        classAttribute: 'class',
        tabIndexAttribute: 'tabindex',
      })}
    </div>
  );
}
