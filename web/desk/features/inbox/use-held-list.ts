import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { type Held, holdList } from './hold-list';

const none: ReadonlySet<string> = new Set();

/**
 * The rows to show, and what to put on the list so that it holds still under the pointer, and for a keyboard's focus:
 * a row that moved out of sight, or left, would take it along.
 */
export function useHeldList<T extends { id: string }>(latest: T[]) {
  const [held, setHeld] = useState<T[] | null>(null);
  const holders = useRef(new Set<'pointer' | 'focus'>());
  const focused = useRef<Element | null>(null);
  const { rows, waiting, gone }: Held<T> =
    held === null ? { rows: latest, waiting: 0, gone: none } : holdList(held, latest);

  const hold = (by: 'pointer' | 'focus') => {
    if (holders.current.size === 0) setHeld(latest);
    holders.current.add(by);
  };
  const release = (by: 'pointer' | 'focus') => {
    if (holders.current.delete(by) && holders.current.size === 0) setHeld(null);
  };
  // Who scrolls far away from the row takes it, and with it the focus, off the page without a word.
  useEffect(() => {
    if (focused.current?.isConnected === false) release('focus');
  });

  return {
    rows,
    waiting,
    gone,
    still: held !== null,
    /** Shows what waits and goes on holding. */
    refresh: () => setHeld(latest),
    handlers: {
      onPointerEnter: (event: { pointerType: string }) => {
        if (event.pointerType === 'mouse') hold('pointer');
      },
      onPointerLeave: () => release('pointer'),
      onFocus: ({ target }: FocusEvent) => {
        // A click leaves the focus on its row, too, and nobody looks at the list any more.
        if (!target.matches(':focus-visible')) return;
        focused.current = target;
        hold('focus');
      },
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) release('focus');
      },
    },
  };
}
