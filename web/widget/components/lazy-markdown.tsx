/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';

type MarkdownModule = typeof import('./markdown-module');

let loaded: MarkdownModule | undefined;
let loading: Promise<MarkdownModule> | undefined;

/** Fetches the Markdown reader, once. It stays out of the first open: a greeting needs none. */
export async function loadMarkdown(): Promise<MarkdownModule> {
  loading ??= import('./markdown-module');
  try {
    loaded = await loading;
    return loaded;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

const marks = /[*_`#>|~[\]\\<&]|https?:|www\.|\S@\S|^\s*(?:\d+[.)]|[-+])\s/m;

/** A message's text as its author meant it: Markdown where there are any marks, and plain lines until it can be read. */
export function MessageText({ text, markdown }: { text: string; markdown: boolean }) {
  const needed = markdown && marks.test(text);
  const [reader, setReader] = useState(loaded);
  useEffect(() => {
    // Without the reader, as when the network fails just now, the text stays readable as it is.
    if (needed && reader === undefined) loadMarkdown().then(setReader, () => {});
  }, [needed, reader]);
  if (needed && reader !== undefined) return <reader.Markdown source={text} />;
  return <div class="plain">{text}</div>;
}

/** The words of a message for a screen reader, without marks. */
export async function readAloud(text: string, markdown: boolean): Promise<string> {
  if (!markdown || !marks.test(text)) return text;
  try {
    return (await loadMarkdown()).readPlainText(text);
  } catch {
    return text.replace(/[*_`#>|]/g, '');
  }
}
