import {
  Checkbox,
  MultiSelect,
  NativeSelect,
  NumberInput,
  PasswordInput,
  Switch,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import type {
  InputHTMLAttributes,
  ReactNode,
  Ref,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'react';

interface Labelled {
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

export function NumberField({
  value,
  onChange,
  ...props
}: Labelled & {
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max?: number;
  name?: string;
}) {
  return (
    <NumberInput
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="strict"
      value={value}
      onChange={(next) => onChange(typeof next === 'number' ? next : 0)}
      {...props}
    />
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

interface Many extends Labelled {
  values: string[];
  onChange: (values: string[]) => void;
  placeholder?: string;
}

/** Several free words; Enter or a comma adds one. */
export function TagsField({ values, suggestions = [], ...props }: Many & { suggestions?: string[] }) {
  return <TagsInput value={values} data={suggestions} acceptValueOnBlur {...props} />;
}

export function MultiSelectField({ values, choices, ...props }: Many & { choices: Choice[] }) {
  return <MultiSelect value={values} data={choices} {...props} />;
}

export function CheckField(props: Field<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>) {
  return <Checkbox size="sm" {...props} />;
}

export function SwitchField(props: Field<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>) {
  return <Switch size="sm" withThumbIndicator={false} {...props} />;
}
