import { useEffect } from 'react';
import { currentCommands } from '../lib/commands';
import { preferences } from '../lib/preferences';
import { findCommand } from '../lib/shortcuts';

const fields = 'input, textarea, select, [contenteditable="true"], [role="textbox"]';

/** Turns key presses into commands, wherever the focus is. */
export function useKeyListener() {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      const command = findCommand(currentCommands(), event, {
        inField: target?.closest(fields) !== null && target !== null,
        inDialog: document.querySelector('[role="dialog"], [role="menu"]') !== null,
        enabled: preferences.get().shortcuts,
      });
      if (command === undefined) return;
      event.preventDefault();
      command.run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
