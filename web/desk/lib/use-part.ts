import { type ComponentType, useEffect, useState } from 'react';
import { useOnline } from './use-online';

/**
 * A part of the page that helps and may be missing, loaded once it is wanted; null until then. Where it cannot be
 * loaded, as offline, the page goes on without it, and it is tried again with the connection.
 */
export function usePart<Props>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  isWanted: boolean,
): ComponentType<Props> | null {
  const [part, setPart] = useState<ComponentType<Props> | null>(null);
  const isOnline = useOnline();
  // With the connection it is tried again: hence `isOnline` among what this follows.
  useEffect(() => {
    if (!isWanted || part !== null) return;
    let isOver = false;
    load().then(
      (loaded) => {
        if (!isOver) setPart(() => loaded.default);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [isWanted, part, load, isOnline]);
  return part;
}
