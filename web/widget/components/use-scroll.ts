import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Chat } from '../chat/chat';
import type { ChatState } from '../chat/chat-state';
import { listEntries } from '../transcript/transcript';

/** This close to the end counts as at the end, in pixels. */
const slack = 40;

/** What stays in sight above the first line of a long answer, in pixels: its sender. Up to so much more shows its end. */
const lineAbove = slack;

/** The id of the divider above the first message that was not seen. */
export const dividerId = 'new-messages';

/**
 * Keeps the end of the transcript in sight for who reads there, and never moves it for who reads above. What arrives
 * and is taller than the window is shown from its first line. The customer's own message brings them to the end;
 * opening the window brings them to the first message that they have not seen.
 */
export function useScroll(chat: Chat, state: ChatState) {
  const scroller = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const lastTop = useRef(0);
  /** The key of the first of what arrived last, while its first line is to stay in sight. */
  const arrived = useRef<string | null>(null);
  /** Where {@link scrollTo} went: anywhere else the reader went. */
  const settledAt = useRef(0);
  const taken = useRef(0);
  const [atEnd, setAtEnd] = useState(true);
  const lastOwn = listEntries(state.transcript).findLast((entry) => entry.from === 'customer');
  const sentNow = lastOwn !== undefined && lastOwn.activityId === undefined ? lastOwn.key : undefined;
  const opened = state.visible && state.transcript.confirmed.length > 0;

  const follow = (next: boolean) => {
    following.current = next;
    setAtEnd(next);
    chat.setEndInSight(next);
  };
  const scrollTo = (element: HTMLElement, top: number) => {
    element.scrollTop = top;
    settledAt.current = element.scrollTop;
  };
  const toEnd = () => {
    arrived.current = null;
    const element = scroller.current;
    if (element !== null) scrollTo(element, element.scrollHeight);
    follow(true);
  };
  const look = () => {
    const element = scroller.current;
    if (element !== null && element.clientHeight > 0) follow(isAtEnd(element));
  };
  const settle = () => {
    const element = scroller.current;
    if (element === null) return;
    const first = arrived.current === null ? null : document.getElementById(arrived.current);
    if (first === null && !following.current) return look();
    const end = element.scrollHeight - element.clientHeight;
    const line = first === null ? end : lineOf(first, element);
    scrollTo(element, end - line < lineAbove ? end : line);
    if (isAtEnd(element) !== following.current) look();
  };
  const onScroll = () => {
    const element = scroller.current;
    if (element === null) return;
    // New messages may have moved the end away before this event came: only the reader's own way up stops following.
    const up = element.scrollTop < lastTop.current - 1;
    lastTop.current = element.scrollTop;
    if (Math.abs(element.scrollTop - settledAt.current) > 1) arrived.current = null;
    if (up || !following.current) look();
  };
  const toDivider = () => {
    const divider = document.getElementById(dividerId);
    if (divider === null) return toEnd();
    arrived.current = null;
    divider.scrollIntoView({ block: 'start' });
    look();
  };
  // The effects below run when their one cause changes; what they do is always the newest.
  const act = useRef({ toEnd, toDivider, settle });
  act.current = { toEnd, toDivider, settle };

  const { confirmed } = state.transcript;
  useLayoutEffect(() => {
    // What is older than this page is history: the window opens at its end, or at the divider.
    const first = confirmed
      .slice(taken.current)
      .find((entry) => entry.from !== 'customer' && entry.at >= chat.openedAt);
    taken.current = confirmed.length;
    if (first !== undefined) arrived.current = following.current ? first.key : null;
  }, [confirmed, chat]);

  useLayoutEffect(() => {
    if (opened) act.current.toDivider();
  }, [opened]);

  useLayoutEffect(() => {
    if (sentNow !== undefined) act.current.toEnd();
  }, [sentNow]);

  useEffect(() => {
    const element = scroller.current;
    const inner = content.current;
    if (element === null || inner === null) return;
    const observer = new ResizeObserver(() => act.current.settle());
    observer.observe(inner);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // The button goes away with its click: the focus stays where it led.
  const jump = () => {
    toEnd();
    scroller.current?.focus();
  };
  return { scroller, content, atEnd, jump, onScroll };
}

function isAtEnd(element: HTMLElement): boolean {
  return element.scrollHeight - element.scrollTop - element.clientHeight < slack;
}

/** Where to scroll so that this message begins at the top. */
function lineOf(message: HTMLElement, element: HTMLElement): number {
  const distance = message.getBoundingClientRect().top - element.getBoundingClientRect().top;
  return element.scrollTop + distance - lineAbove;
}
