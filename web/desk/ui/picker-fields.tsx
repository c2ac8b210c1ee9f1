import { MultiSelect, NumberInput, TagsInput } from '@mantine/core';
import type { Choice, Labelled } from './fields';

// Apart from the plain fields: these bring a list with them that the desk can do without.

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
