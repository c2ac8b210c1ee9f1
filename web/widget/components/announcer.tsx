/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Texts } from '../texts/texts';
import type { Entry } from '../transcript/transcript';
import { useChatState, useTexts } from './chat-context';
import { readAloud } from './lazy-markdown';

const clearedAfterMs = 4_000;

/**
 * Speaks what others say, once, as plain words, and falls silent again: a screen reader that walks the page must not
 * find old words here. History is not spoken: `since` is when the chat was opened, in milliseconds since 1970.
 */
export function Announcer({ since }: { since: number }) {
  const { transcript, visible } = useChatState();
  const texts = useTexts();
  const heard = useRef(0);
  const [words, setWords] = useState<{ id: string; text: string }[]>([]);
  const { confirmed } = transcript;

  useEffect(() => {
    const fresh = confirmed.slice(Math.min(heard.current, confirmed.length));
    heard.current = confirmed.length;
    const aloud = visible ? fresh.filter((entry) => entry.from !== 'customer' && entry.at >= since) : [];
    for (const entry of aloud) {
      void sentence(entry, texts).then((text) => setWords((before) => [...before, { id: entry.key, text }]));
    }
  }, [confirmed, visible, since, texts]);

  useEffect(() => {
    if (words.length === 0) return;
    const timer = setTimeout(() => setWords([]), clearedAfterMs);
    return () => clearTimeout(timer);
  }, [words]);

  return (
    <div class="sr-only" role="log" aria-live="polite" data-announcer>
      {words.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}

async function sentence(entry: Entry, texts: Texts): Promise<string> {
  const text = await readAloud(entry.text, entry.markdown);
  if (entry.from === 'system') return text || texts.joined(entry.name);
  const name = entry.name || texts.title;
  const cards = entry.attachments.flatMap((attachment) =>
    attachment.type === 'card' ? [attachment.card] : [],
  );
  const cardWords = cards.map((card) => [card.title, card.text].filter(Boolean).join('. '));
  const said = [text, ...cardWords].filter(Boolean).join('. ');
  return said === '' ? `${name} ${texts.sentFiles(entry.attachments.length)}` : texts.said(name, said);
}
