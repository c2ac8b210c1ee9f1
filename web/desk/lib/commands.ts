import { useEffect } from 'react';
import { createStore, useStore } from './store';

/** Something that can be done now: by key, from the palette, and listed in the help. */
export interface Command {
  id: string;
  label: string;
  /** Such as `j`, `/`, `mod+k` or `mod+shift+e`; `mod` is Ctrl, or ⌘ on a Mac. */
  key?: string;
  group: string;
  run: () => void;
  /** True for keys that the field in focus handles itself: listed, not caught. */
  listedOnly?: boolean;
  /** Left out of the palette, as for "next". */
  hidden?: boolean;
}

const registered = createStore<readonly (readonly Command[])[]>([]);

/** Offers commands while the component is on the page. Pass a memoised list. */
export function useCommands(commands: readonly Command[]) {
  useEffect(() => {
    registered.set((before) => [...before, commands]);
    return () => registered.set((before) => before.filter((one) => one !== commands));
  }, [commands]);
}

/** All commands on offer; a later one takes the place of an earlier one of the same id. */
export function allCommands(lists: readonly (readonly Command[])[]): Command[] {
  return [...new Map(lists.flat().map((command) => [command.id, command])).values()];
}

export function useAllCommands(): Command[] {
  return allCommands(useStore(registered));
}

export function currentCommands(): Command[] {
  return allCommands(registered.get());
}
