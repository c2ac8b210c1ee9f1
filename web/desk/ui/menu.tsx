import { Menu as MantineMenu } from '@mantine/core';
import { type ReactElement, type ReactNode, useId } from 'react';
import { Icon, type IconName } from './icon';

export interface MenuEntry {
  key: string;
  label: ReactNode;
  icon?: IconName;
  /** Shown at the end of the line, such as a key. */
  hint?: string;
  checked?: boolean;
  disabled?: boolean;
  onSelect: () => void;
}

/** A button with a menu. `groups` are separated by a line; an empty group is left out. */
export function DropMenu({ opener, groups }: { opener: ReactElement; groups: MenuEntry[][] }) {
  const id = useId();
  const filled = groups.filter((group) => group.length > 0);
  return (
    <MantineMenu id={id} position="bottom-end" withinPortal>
      <MantineMenu.Target>{opener}</MantineMenu.Target>
      <MantineMenu.Dropdown>
        {filled.flatMap((group, index) => [
          ...(index > 0 ? [<MantineMenu.Divider key={`line-${group[0]?.key}`} />] : []),
          ...group.map((entry) => (
            <MantineMenu.Item
              key={entry.key}
              disabled={entry.disabled}
              leftSection={entry.icon === undefined ? undefined : <Icon name={entry.icon} />}
              rightSection={
                entry.checked ? (
                  <Icon name="check" size={16} />
                ) : entry.hint === undefined ? undefined : (
                  <kbd>{entry.hint}</kbd>
                )
              }
              role={entry.checked === undefined ? undefined : 'menuitemradio'}
              aria-checked={entry.checked}
              onClick={() => {
                // A dialog that opens now gives the focus back to the button, not to an entry that is gone.
                document.getElementById(`${id}-target`)?.focus();
                entry.onSelect();
              }}
            >
              {entry.label}
            </MantineMenu.Item>
          )),
        ])}
      </MantineMenu.Dropdown>
    </MantineMenu>
  );
}
