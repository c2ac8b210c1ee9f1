import { useEffect, useState } from 'preact/hooks';

/** The time, renewed every second while `running`: for countdowns. Milliseconds since 1970. */
export function useNow(running: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!running) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}
