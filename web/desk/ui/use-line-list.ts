import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';

/**
 * The keys of a list of one-line fields: Enter goes on to a new line, Backspace in an empty one takes it away.
 * The cursor moves as soon as the new line is drawn, not with the next frame: a quick typist's next letter
 * comes before that.
 */
export function useLineList<Line>({
  lines,
  readOnly,
  newLine,
  isEmpty,
  onChange,
}: {
  lines: readonly Line[];
  readOnly: boolean;
  newLine: () => Line;
  isEmpty: (line: Line) => boolean;
  onChange: (lines: Line[]) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const next = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (next.current === null) return;
    list.current?.querySelectorAll('input')[next.current]?.focus();
    next.current = null;
  });
  const change = (changed: Line[], focused: number) => {
    next.current = focused;
    onChange(changed);
  };
  const addAfter = (index: number) => change(lines.toSpliced(index + 1, 0, newLine()), index + 1);
  const remove = (index: number) => change(lines.toSpliced(index, 1), Math.max(0, index - 1));
  const onKeyDown = (index: number, line: Line) => (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || readOnly) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      addAfter(index);
    } else if (event.key === 'Backspace' && isEmpty(line)) {
      event.preventDefault();
      remove(index);
    }
  };
  return { list, add: () => addAfter(lines.length - 1), remove, onKeyDown };
}
