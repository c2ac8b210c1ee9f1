import { Textarea } from '@mantine/core';
import type { TextareaHTMLAttributes } from 'react';
import type { Field } from './fields';

export function TextAreaField(
  props: Field<HTMLTextAreaElement, TextareaHTMLAttributes<HTMLTextAreaElement>> & {
    minRows?: number;
    maxRows?: number;
  },
) {
  return <Textarea autosize minRows={props.minRows ?? 2} maxRows={props.maxRows ?? 10} {...props} />;
}
