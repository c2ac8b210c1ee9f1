import { PasswordInput } from '@mantine/core';
import type { InputHTMLAttributes } from 'react';
import type { Field } from './fields';

export function PasswordField({
  showLabel,
  ...props
}: Field<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>> & { showLabel: string }) {
  return (
    <PasswordInput
      visibilityToggleButtonProps={{ 'aria-label': showLabel, tabIndex: 0 }}
      // The library marks every other field by itself.
      aria-invalid={props.error ? true : undefined}
      {...props}
    />
  );
}
