import { useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';

const cannotSave = () => Promise.resolve(false);

/**
 * Stops leaving while something is not saved: tries to save first, and asks only when that fails. Closing the page is
 * asked about by the browser.
 * @param save left out where only a button saves
 * @returns the question to ask, or null
 */
export function useLeaveGuard(isDirty: () => boolean, save: () => Promise<boolean> = cannotSave) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && isDirty(),
  );
  const latest = useRef(isDirty);
  latest.current = isDirty;
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (latest.current()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);
  const blocked = blocker.state === 'blocked';
  // One try for each attempt to leave
  useEffect(() => {
    if (!blocked) return;
    let current = true;
    void save().then((saved) => {
      if (saved && current && blocker.state === 'blocked') blocker.proceed();
    });
    return () => {
      current = false;
    };
  }, [blocked]);
  return blocker.state === 'blocked' ? { leave: () => blocker.proceed(), stay: () => blocker.reset() } : null;
}
