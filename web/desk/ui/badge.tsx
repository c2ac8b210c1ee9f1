import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type Tone = 'plain' | 'ok' | 'warn' | 'bad' | 'note' | 'primary';

/** A short state: never colour alone, always words, often an icon. */
export function Badge({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={`badge badge-${tone}`}>
      {icon === undefined ? null : <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}
