import { allCommands, type Command } from '../../../web/desk/lib/commands';
import { findCommand, type KeyPress, writeKey } from '../../../web/desk/lib/shortcuts';

const command = (id: string, key: string, more: Partial<Command> = {}): Command => ({
  id,
  key,
  label: id,
  group: 'g',
  run: () => undefined,
  ...more,
});
const commands = [
  command('next', 'j'),
  command('help', '?'),
  command('palette', 'mod+k'),
  command('close', 'mod+shift+e'),
  command('send', 'mod+enter', { listedOnly: true }),
  command('back', 'escape'),
];
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});
const outside = { inField: false, inDialog: false, enabled: true };
const find = (one: KeyPress, where = outside) => findCommand(commands, one, where)?.id;

test('single keys count outside fields only', () => {
  expect(find(press('j'))).toBe('next');
  expect(find(press('J', { shiftKey: true }))).toBe('next');
  expect(find(press('j'), { ...outside, inField: true })).toBeUndefined();
  expect(find(press('?', { shiftKey: true }))).toBe('help');
});

test('keys with Ctrl or ⌘ count in fields as well, and only as they are written', () => {
  const inField = { ...outside, inField: true };
  expect(find(press('k', { ctrlKey: true }), inField)).toBe('palette');
  expect(find(press('k', { metaKey: true }), inField)).toBe('palette');
  expect(find(press('E', { ctrlKey: true, shiftKey: true }), inField)).toBe('close');
  expect(find(press('e', { ctrlKey: true }), inField)).toBeUndefined();
  expect(find(press('j', { ctrlKey: true }))).toBeUndefined();
  expect(find(press('j', { altKey: true }))).toBeUndefined();
  expect(find(press('Escape'), inField)).toBe('back');
});

test('a dialog, or the preference, silences all of them', () => {
  expect(find(press('j'), { ...outside, inDialog: true })).toBeUndefined();
  expect(find(press('j'), { ...outside, enabled: false })).toBeUndefined();
});

test('what the field handles itself is listed, not caught', () => {
  expect(find(press('Enter', { ctrlKey: true }))).toBeUndefined();
});

test('keys are written as each system writes them', () => {
  expect(writeKey('mod+shift+e', false)).toBe('Ctrl+Shift+E');
  expect(writeKey('mod+shift+e', true)).toBe('⌘⇧E');
});

test('a later command takes the place of an earlier one of the same id', () => {
  const later = command('next', 'x');
  expect(allCommands([commands, [later]]).filter(({ id }) => id === 'next')).toEqual([later]);
});
