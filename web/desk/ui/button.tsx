import { ActionIcon, Button as MantineButton, Tooltip } from '@mantine/core';
import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react';
import { Icon, type IconName } from './icon';

type Common = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'color' | 'style'> & {
  ref?: Ref<HTMLButtonElement>;
};

type ButtonProps = Common & {
  /** `primary` is the one next step of a page; `danger` cannot be undone. */
  look?: 'primary' | 'normal' | 'quiet' | 'danger';
  icon?: IconName;
  loading?: boolean;
  compact?: boolean;
  children: ReactNode;
};

const variants = { primary: 'filled', normal: 'default', quiet: 'subtle', danger: 'filled' } as const;

const ignore = (event: MouseEvent) => event.preventDefault();

export function Button({ look = 'normal', icon, loading, compact, type = 'button', ...rest }: ButtonProps) {
  return (
    <MantineButton
      type={type}
      variant={variants[look]}
      color={look === 'danger' ? 'red' : undefined}
      size={compact ? 'compact-sm' : 'sm'}
      loading={loading}
      leftSection={icon === undefined ? undefined : <Icon name={icon} />}
      {...rest}
      // While it works, a click does nothing; a disabled button would lose the focus.
      renderRoot={
        loading
          ? (props) => <button {...props} disabled={rest.disabled} aria-disabled onClick={ignore} />
          : undefined
      }
    />
  );
}

type IconButtonProps = Common & { icon: IconName; label: string; pressed?: boolean };

/** A button whose name is read out and shown as a tip. */
export function IconButton({ icon, label, pressed, type = 'button', ...rest }: IconButtonProps) {
  return (
    // What opens below says more than its name, and is not to be covered by it.
    <Tooltip
      label={label}
      disabled={rest['aria-expanded'] === true}
      openDelay={400}
      withinPortal={false}
      floatingStrategy="fixed"
    >
      <ActionIcon
        type={type}
        size={32}
        variant={pressed ? 'light' : 'subtle'}
        aria-label={label}
        aria-pressed={pressed}
        {...rest}
      >
        <Icon name={icon} />
      </ActionIcon>
    </Tooltip>
  );
}
