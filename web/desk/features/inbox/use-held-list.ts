import { useState } from 'react';
import { type Held, holdList } from './hold-list';

const none: ReadonlySet<string> = new Set();

/** The rows to show, and what to put on the list so that it holds still under the pointer. */
export function useHeldList<T extends { id: string }>(latest: T[]) {
  const [held, setHeld] = useState<T[] | null>(null);
  const { rows, waiting, gone }: Held<T> =
    held === null ? { rows: latest, waiting: 0, gone: none } : holdList(held, latest);
  return {
    rows,
    waiting,
    gone,
    /** Shows what waits and goes on holding. */
    refresh: () => setHeld(latest),
    handlers: {
      onPointerEnter: (event: { pointerType: string }) => {
        if (event.pointerType === 'mouse') setHeld(latest);
      },
      onPointerLeave: () => setHeld(null),
    },
  };
}
