import { MultiSelect, NumberInput, TagsInput } from '@mantine/core';
import { useState } from 'react';
import type { Choice, Labelled } from './fields';

// Apart from the plain fields: these bring a list with them that the desk can do without.

/**
 * A whole number. More than `max` cannot be typed; less than `min` can, on the way to more. Left with less, or with
 * nothing, it is `min`.
 */
export function NumberField({
  value,
  min = 0,
  max,
  onChange,
  ...props
}: Labelled & {
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max?: number;
  name?: string;
}) {
  const [isEmpty, setEmpty] = useState(false);
  const settle = () => {
    setEmpty(false);
    if (value < min) onChange(min);
  };
  return (
    <NumberInput
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="none"
      isAllowed={({ floatValue = min }) => max === undefined || floatValue <= max}
      min={min}
      max={max}
      value={isEmpty ? '' : value}
      onChange={(next) => {
        setEmpty(next === '');
        onChange(typeof next === 'number' ? next : min);
      }}
      onBlur={settle}
      // Enter saves without leaving the field.
      onKeyDown={({ key }) => (key === 'Enter' ? settle() : undefined)}
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
