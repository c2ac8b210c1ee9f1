import { useEffect } from 'react';
import { useBlocker } from 'react-router';

/**
 * Stops leaving while something is not saved: tries to save first, and asks only when that fails.
 * @returns the question to ask, or null
 */
export function useLeaveGuard(isDirty: () => boolean, save: () => Promise<boolean>) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && isDirty(),
  );
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
