import { Popover } from '@mantine/core';
import {
  type ButtonHTMLAttributes,
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { Icon, type IconName } from './icon';

export interface MenuEntry {
  key: string;
  label: ReactNode;
  icon?: IconName;
  /** Shown at the end of the line, such as a key. */
  hint?: string;
  /** Set where one of several is chosen. */
  checked?: boolean;
  onSelect: () => void;
}

type Opener = ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>;

/**
 * A button with a menu, by the ARIA pattern: arrows, Home and End move, Esc and Tab close, the focus goes back to
 * the button. `groups` are separated by a line; an empty group is left out.
 */
export function DropMenu({ opener, groups }: { opener: Opener; groups: MenuEntry[][] }) {
  const id = useId();
  const [opened, setOpened] = useState(false);
  const close = () => {
    setOpened(false);
    document.getElementById(id)?.focus();
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      // The list does so, and gives the focus back.
      closeOnEscape={false}
      position="bottom-end"
      withRoles={false}
      withinPortal={false}
      floatingStrategy="fixed"
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        {cloneElement(opener, {
          id,
          'aria-haspopup': 'menu',
          'aria-expanded': opened,
          onClick: () => setOpened(!opened),
        })}
      </Popover.Target>
      <Popover.Dropdown className="menu-box">
        <MenuList
          labelledBy={id}
          groups={groups.filter((group) => group.length > 0)}
          onClose={close}
          onSelect={(entry) => {
            // A dialog that opens now gives the focus back to the button, not to an entry that is gone.
            close();
            entry.onSelect();
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

interface MenuListProps {
  labelledBy: string;
  groups: MenuEntry[][];
  onClose: () => void;
  onSelect: (entry: MenuEntry) => void;
}

function MenuList({ labelledBy, groups, onClose, onSelect }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
  useEffect(() => {
    const find = (selector: string) => list.current?.querySelector<HTMLElement>(selector);
    (find('[aria-checked="true"]') ?? find('[role^="menuitem"]'))?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.findIndex((item) => item.matches(':focus'));
    const steps: Record<string, number> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all[to]?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
  };
  return (
    <div
      ref={list}
      role="menu"
      aria-labelledby={labelledBy}
      className="menu"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {groups.map((group, index) => [
        index > 0 ? <hr key={`line-${group[0]?.key}`} className="menu-line" /> : null,
        ...group.map((entry) => (
          <button
            key={entry.key}
            type="button"
            className="menu-item"
            tabIndex={-1}
            {...(entry.checked === undefined
              ? { role: 'menuitem' }
              : { role: 'menuitemradio', 'aria-checked': entry.checked })}
            onClick={() => onSelect(entry)}
          >
            {entry.icon === undefined ? null : <Icon name={entry.icon} />}
            <span className="grow">{entry.label}</span>
            {entry.checked ? <Icon name="check" size={16} /> : null}
            {entry.hint === undefined ? null : <kbd>{entry.hint}</kbd>}
          </button>
        )),
      ])}
    </div>
  );
}
