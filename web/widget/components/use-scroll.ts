import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Chat } from '../chat/chat';
import type { ChatState } from '../chat/chat-state';
import { listEntries } from '../transcript/transcript';

/** This close to the end counts as at the end, in pixels. */
const slack = 40;

/** The id of the divider above the first message that was not seen. */
export const dividerId = 'new-messages';

/**
 * Keeps the end of the transcript in sight for who reads there, and never moves it for who reads above. The
 * customer's own message brings them to the end; opening the window brings them to the first message that they
 * have not seen.
 */
export function useScroll(chat: Chat, state: ChatState) {
  const scroller = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const lastTop = useRef(0);
  const [atEnd, setAtEnd] = useState(true);
  const lastOwn = listEntries(state.transcript).findLast((entry) => entry.from === 'customer');
  const sentNow = lastOwn !== undefined && lastOwn.activityId === undefined ? lastOwn.key : undefined;
  const opened = state.visible && state.transcript.confirmed.length > 0;

  const follow = (next: boolean) => {
    following.current = next;
    setAtEnd(next);
    chat.setEndInSight(next);
  };
  const toEnd = () => {
    const element = scroller.current;
    if (element !== null) element.scrollTop = element.scrollHeight;
    follow(true);
  };
  const look = () => {
    const element = scroller.current;
    if (element !== null && element.clientHeight > 0) follow(isAtEnd(element));
  };
  const onScroll = () => {
    const element = scroller.current;
    if (element === null) return;
    // New messages may have moved the end away before this event came: only the reader's own way up stops following.
    const up = element.scrollTop < lastTop.current - 1;
    lastTop.current = element.scrollTop;
    if (up || !following.current) look();
  };
  const toDivider = () => {
    const divider = document.getElementById(dividerId);
    if (divider === null) return toEnd();
    divider.scrollIntoView({ block: 'start' });
    look();
  };
  // The effects below run when their one cause changes; what they do is always the newest.
  const act = useRef({ toEnd, toDivider, look });
  act.current = { toEnd, toDivider, look };

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
    const observer = new ResizeObserver(() => {
      if (following.current) element.scrollTop = element.scrollHeight;
      else act.current.look();
    });
    observer.observe(inner);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return { scroller, content, atEnd, toEnd, onScroll };
}

function isAtEnd(element: HTMLElement): boolean {
  return element.scrollHeight - element.scrollTop - element.clientHeight < slack;
}
