import { NativeSelect, TextInput } from '@mantine/core';
import type { InputHTMLAttributes, ReactNode, Ref, SelectHTMLAttributes } from 'react';

export interface Labelled {
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
}

export type Field<E, A> = Omit<A, 'size' | 'color' | 'style'> & Labelled & { ref?: Ref<E> };

export function TextField({
  leading,
  hideLabel,
  label,
  ...props
}: Field<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>> & {
  leading?: ReactNode;
  hideLabel?: boolean;
}) {
  return hideLabel ? (
    <TextInput leftSection={leading} aria-label={String(label)} {...props} />
  ) : (
    <TextInput leftSection={leading} label={label} {...props} />
  );
}

export interface Choice {
  value: string;
  label: string;
}

/** The platform's own select: it works with every keyboard, reader and phone. */
export function SelectField({
  choices,
  hideLabel,
  label,
  ...props
}: Field<HTMLSelectElement, SelectHTMLAttributes<HTMLSelectElement>> & {
  choices: Choice[];
  hideLabel?: boolean;
}) {
  return hideLabel ? (
    <NativeSelect data={choices} aria-label={String(label)} {...props} />
  ) : (
    <NativeSelect data={choices} label={label} {...props} />
  );
}
