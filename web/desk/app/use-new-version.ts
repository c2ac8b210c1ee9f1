import { useEffect, useState } from 'react';
import { liveStatus } from '../lib/live/live-state';

function ownScript(html: string): string | undefined {
  return /src="([^"]*\/assets\/desk\/[^"]+\.js)"/u.exec(html)?.[1];
}

/** True once the server offers another build than this page's: looked up after each reconnection. */
export function useNewVersion(): boolean {
  const [found, setFound] = useState(false);
  useEffect(() => {
    const mine = ownScript(document.documentElement.outerHTML);
    let dropped = false;
    const look = async () => {
      const answer = await fetch('/desk', { cache: 'no-store' });
      const theirs = answer.ok ? ownScript(await answer.text()) : undefined;
      if (mine !== undefined && theirs !== undefined && theirs !== mine) setFound(true);
    };
    const unfollow = liveStatus.subscribe(() => {
      const status = liveStatus.get();
      if (status === 'reconnecting') dropped = true;
      if (status !== 'open' || !dropped) return;
      dropped = false;
      look().catch(() => undefined);
    });
    // A part of the page that cannot be had: a newer build took its place, or the server is away.
    const gone = () => void look().catch(() => undefined);
    window.addEventListener('vite:preloadError', gone);
    return () => {
      unfollow();
      window.removeEventListener('vite:preloadError', gone);
    };
  }, []);
  return found;
}
