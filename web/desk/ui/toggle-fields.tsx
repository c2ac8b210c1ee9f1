import { Checkbox, Switch } from '@mantine/core';
import type { InputHTMLAttributes } from 'react';
import type { Field } from './fields';

export function CheckField(props: Field<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>) {
  return <Checkbox size="sm" {...props} />;
}

export function SwitchField(props: Field<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>) {
  return <Switch size="sm" withThumbIndicator={false} {...props} />;
}
