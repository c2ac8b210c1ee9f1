import { useEffect, useRef } from 'react';
import type { PresenceStatus } from '../../../../contracts/staff';
import { AwayWatch } from './away-watch';

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Calls `onChange` with `away` after ten minutes of nothing in any tab, and with `online` at the first sign of life. */
export function useAutomaticAway(
  presence: PresenceStatus,
  onChange: (status: 'away' | 'online') => void,
): () => void {
  const handler = useRef(onChange);
  handler.current = onChange;
  const watch = useRef<AwayWatch | null>(null);

  useEffect(() => {
    const own = new AwayWatch(Date.now(), (status) => handler.current(status));
    watch.current = own;
    const channel = new BroadcastChannel('plantao-desk-alive');
    let told = 0;
    const alive = () => {
      const now = Date.now();
      own.alive(now);
      if (now - told < 5_000) return;
      told = now;
      channel.postMessage('alive');
    };
    channel.onmessage = () => own.alive(Date.now());
    for (const sign of signs) window.addEventListener(sign, alive, { passive: true });
    const timer = setInterval(() => own.check(Date.now()), 15_000);
    return () => {
      clearInterval(timer);
      channel.close();
      for (const sign of signs) window.removeEventListener(sign, alive);
    };
  }, []);

  useEffect(() => watch.current?.follow(presence), [presence]);
  return () => watch.current?.choose();
}
