import type { ReactNode } from 'react';
import { Button } from './button';

/** A toast's words with one thing to do about them. */
export function ToastAction({
  children,
  label,
  onAct,
}: {
  children: ReactNode;
  label: string;
  onAct: () => void;
}) {
  return (
    <span className="row">
      <span className="grow">{children}</span>
      <Button compact onClick={onAct}>
        {label}
      </Button>
    </span>
  );
}
