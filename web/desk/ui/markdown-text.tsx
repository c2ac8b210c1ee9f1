import { lazy, Suspense } from 'react';

const Drawn = lazy(async () => ({ default: (await import('../../markdown/react')).Markdown }));

/** Markdown as the customers' chat draws it. Its reader is downloaded when the first text needs it. */
export function MarkdownText({ source }: { source: string }) {
  return (
    <Suspense fallback={<p className="markdown-waiting">{source}</p>}>
      <Drawn source={source} />
    </Suspense>
  );
}
