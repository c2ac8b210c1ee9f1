import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ActivityView } from '../../../../contracts/activity';
import { countNew, findDivider } from './find-divider';
import { lastSeen, markSeen } from './last-seen';

/** This close to the end counts as reading the end, in px. */
const nearEnd = 48;

/**
 * Keeps the reader's place: at the end it follows what comes in, further up nothing moves, and what came in
 * meanwhile is counted. Remembers what was seen, for the "new messages" line.
 */
export function useTranscriptScroll(
  scroller: RefObject<HTMLElement | null>,
  id: string,
  items: readonly ActivityView[],
  sendingCount: number,
  staffId: string,
) {
  const atEnd = useRef(true);
  const lastTop = useRef(0);
  const [away, setAway] = useState(false);
  const [seen, setSeen] = useState(() => lastSeen(id));
  const [divider, setDivider] = useState<number | null>(() => findDivider(items, lastSeen(id), staffId));
  const lastSeq = items.at(-1)?.seq ?? 0;

  const toEnd = useCallback(() => {
    const box = scroller.current;
    if (box === null) return;
    box.scrollTop = box.scrollHeight;
    lastTop.current = box.scrollTop;
    atEnd.current = true;
  }, [scroller]);

  const look = useCallback(() => {
    if (!atEnd.current || document.visibilityState !== 'visible' || lastSeq === 0) return;
    markSeen(id, lastSeq);
    setSeen(lastSeq);
  }, [id, lastSeq]);

  // First sight: at the line of what is new, or at the end.
  useLayoutEffect(() => {
    const box = scroller.current;
    const line = box?.querySelector('.new-line');
    if (box && line) {
      // Not scrollIntoView: that would scroll the panes around as well, and the header out of sight.
      box.scrollTop += line.getBoundingClientRect().top - box.getBoundingClientRect().top;
      atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd;
    } else toEnd();
  }, [scroller, toEnd]);

  // Something came in.
  // Only a new entry may move the view
  useLayoutEffect(() => {
    if (atEnd.current) toEnd();
    if (document.visibilityState !== 'visible' || !atEnd.current) {
      setDivider((before) => before ?? findDivider(items, seen, staffId));
    }
    look();
  }, [lastSeq]);

  // Own words always come into sight, and take the line away.
  // Only one's own sending may move the view
  useLayoutEffect(() => {
    if (sendingCount === 0) return;
    toEnd();
    setDivider(null);
    look();
  }, [sendingCount]);

  useEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const onScroll = () => {
      const isNear = box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd;
      // Where the end went further down since, nobody has left it: the view follows with the new size.
      const movedUp = box.scrollTop < lastTop.current;
      lastTop.current = box.scrollTop;
      atEnd.current = isNear || (atEnd.current && !movedUp);
      setAway(!atEnd.current);
      look();
    };
    box.addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('visibilitychange', look);
    // Pictures load, the composer grows: whoever reads the end stays there.
    const resize = new ResizeObserver(() => {
      if (atEnd.current) toEnd();
    });
    resize.observe(box);
    const content = box.firstElementChild;
    if (content !== null) resize.observe(content);
    return () => {
      box.removeEventListener('scroll', onScroll);
      document.removeEventListener('visibilitychange', look);
      resize.disconnect();
    };
  }, [scroller, look, toEnd]);

  const unseen = seen === null ? 0 : countNew(items, seen, staffId);
  // The button goes away with its click: the focus stays where it led.
  const jump = () => {
    toEnd();
    scroller.current?.focus();
  };
  return { divider, unseen, jump, away };
}
