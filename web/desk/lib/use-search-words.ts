import { useEffect, useRef, useState } from 'react';
import { useSettled } from './use-settled';

/** A pause in typing of this many ms writes to the address. */
const pause = 250;

/**
 * The words in a search field that the address keeps. The field follows where the address changes by itself, as when
 * filters are cleared or a link is followed.
 */
export function useSearchWords(inAddress: string, writeToAddress: (words: string) => void) {
  const [words, setWords] = useState(inAddress);
  const settled = useSettled(words, pause);
  const written = useRef(inAddress);
  // Only the pause in typing may write to the address
  useEffect(() => {
    if (settled === inAddress) return;
    written.current = settled;
    writeToAddress(settled);
  }, [settled]);
  useEffect(() => {
    if (inAddress === written.current) return;
    written.current = inAddress;
    setWords(inAddress);
  }, [inAddress]);
  return [words, setWords] as const;
}
