import * as z from 'zod/mini';
import { type Category, detailKindSchema } from '../../../../contracts/category';
import { prioritySchema } from '../../../../contracts/priority';
import { keySchema } from '../../../../contracts/staff';

/** A category as the dialog edits it: examples as lines of one text. */
export const categoryFormSchema = z.object({
  key: keySchema,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  team: keySchema,
  priority: prioritySchema,
  skills: z.array(keySchema),
  details: z.array(detailKindSchema),
  examples: z.string(),
});
export type CategoryForm = z.infer<typeof categoryFormSchema>;

export function formOf(category: Category | undefined): CategoryForm {
  return {
    key: category?.key ?? '',
    name: category?.name ?? '',
    team: category?.team ?? '',
    priority: category?.priority ?? 'normal',
    skills: category?.skills ?? [],
    details: category?.details ?? [],
    examples: category?.examples.join('\n') ?? '',
  };
}

/** The lines that say something, each once. */
export function toLines(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}

export function toCategory(form: CategoryForm): Category {
  const { skills, details, examples, ...rest } = form;
  return {
    ...rest,
    examples: toLines(examples),
    ...(skills.length === 0 ? {} : { skills }),
    ...(details.length === 0 ? {} : { details }),
  };
}
