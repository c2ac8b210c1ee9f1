import { useEffect, useRef, useState } from 'react';

/**
 * A form that is not sent while something in it is wrong, or is still to be decided: each time that it is refused, the
 * first that is marked as such takes the focus.
 */
export function useRefusals<Element extends HTMLElement = HTMLFormElement>() {
  const [refusals, setRefusals] = useState(0);
  const form = useRef<Element>(null);
  // Once the mistakes are marked as such.
  useEffect(() => {
    if (refusals > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-undecided]')?.focus();
  }, [refusals]);
  return { form, refused: refusals > 0, refuse: () => setRefusals((count) => count + 1) };
}
