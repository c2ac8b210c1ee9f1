import type { Command } from './commands';

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

function matches(spec: string, press: KeyPress): boolean {
  const parts = spec.split('+');
  const key = parts.at(-1) ?? '';
  const mod = press.ctrlKey || press.metaKey;
  if (parts.includes('mod') !== mod || press.altKey) return false;
  // A single sign such as `?` needs Shift on some keyboards and not on others.
  if (mod && parts.includes('shift') !== press.shiftKey) return false;
  return press.key.toLowerCase() === key;
}

/**
 * The command that a key press means, if any. Single keys count only outside fields; with `enabled` false, none
 * counts at all.
 */
export function findCommand(
  commands: readonly Command[],
  press: KeyPress,
  where: { inField: boolean; inDialog: boolean; enabled: boolean },
): Command | undefined {
  if (!where.enabled || where.inDialog) return undefined;
  return commands.find((command) => {
    if (command.key === undefined || command.listedOnly) return false;
    if (where.inField && !command.key.includes('mod+'))
      return command.key === 'escape' && matches('escape', press);
    return matches(command.key, press);
  });
}

/** How a key is written for people: `mod+shift+e` becomes "Ctrl+Shift+E", or "⌘⇧E". */
export function writeKey(spec: string, mac: boolean): string {
  const names: Record<string, string> = mac
    ? { mod: '⌘', shift: '⇧', enter: '↩', escape: 'Esc' }
    : { mod: 'Ctrl', shift: 'Shift', enter: 'Enter', escape: 'Esc' };
  const parts = spec.split('+').map((part) => names[part] ?? part.toUpperCase());
  return parts.join(mac ? '' : '+');
}

export const onMac = typeof navigator !== 'undefined' && /mac|iphone|ipad/iu.test(navigator.userAgent);
