import { Checkbox, NativeSelect, PasswordInput, Switch, Textarea, TextInput } from '@mantine/core';
import type {
  InputHTMLAttributes,
  ReactNode,
  Ref,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'react';

export interface Labelled {
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
}

type Field<E, A> = Omit<A, 'size' | 'color' | 'style'> & Labelled & { ref?: Ref<E> };

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

export function PasswordField({
  showLabel,
  ...props
}: Field<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>> & { showLabel: string }) {
  return <PasswordInput visibilityToggleButtonProps={{ 'aria-label': showLabel, tabIndex: 0 }} {...props} />;
}

export function TextAreaField(
  props: Field<HTMLTextAreaElement, TextareaHTMLAttributes<HTMLTextAreaElement>> & {
    minRows?: number;
    maxRows?: number;
  },
) {
  return <Textarea autosize minRows={props.minRows ?? 2} maxRows={props.maxRows ?? 10} {...props} />;
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

export function CheckField(props: Field<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>) {
  return <Checkbox size="sm" {...props} />;
}

export function SwitchField(props: Field<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>) {
  return <Switch size="sm" withThumbIndicator={false} {...props} />;
}
