import { useEffect } from 'react';
import { currentCommands } from '../lib/commands';
import { preferences } from '../lib/preferences';
import { findCommand } from '../lib/shortcuts';

const fields = 'input, textarea, select, [contenteditable="true"], [role="textbox"]';

/** Turns key presses into commands, wherever the focus is. */
export function useKeyListener() {
  useEffect(() => {
    // Seen before the dialog that the key closes is gone: its Esc must not mean "back" as well.
    let inDialog = false;
    const look = () => {
      inDialog = document.querySelector('[role="dialog"], [role="menu"]') !== null;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      const command = findCommand(currentCommands(), event, {
        inField: target?.closest(fields) !== null && target !== null,
        inDialog,
        enabled: preferences.get().shortcuts,
      });
      if (command === undefined) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', look, { capture: true });
    document.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', look, { capture: true });
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
