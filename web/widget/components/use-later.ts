import { useEffect, useState } from 'preact/hooks';

/** True once `condition` has held for `ms` milliseconds: keeps short troubles off the screen. */
export function useLater(condition: boolean, ms: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!condition) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), ms);
    return () => clearTimeout(timer);
  }, [condition, ms]);
  return condition && late;
}
