import * as z from 'zod/mini';
import { type Category, detailKindSchema } from '../../../../contracts/category';
import { prioritySchema } from '../../../../contracts/priority';
import { keySchema } from '../../../../contracts/staff';

/** A category as the dialog edits it: examples as lines of one text. */
export const routeFormSchema = z.object({
  key: keySchema,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  team: keySchema,
  priority: prioritySchema,
  skills: z.array(keySchema),
  details: z.array(detailKindSchema),
  examples: z.string(),
});
export type RouteForm = z.infer<typeof routeFormSchema>;

export function formOf(route: Category | undefined): RouteForm {
  return {
    key: route?.key ?? '',
    name: route?.name ?? '',
    team: route?.team ?? '',
    priority: route?.priority ?? 'normal',
    skills: route?.skills ?? [],
    details: route?.details ?? [],
    examples: route?.examples.join('\n') ?? '',
  };
}

/** The lines that say something, each once. */
export function toLines(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}

export function toCategory(form: RouteForm): Category {
  const { skills, details, examples, ...rest } = form;
  return {
    ...rest,
    examples: toLines(examples),
    ...(skills.length === 0 ? {} : { skills }),
    ...(details.length === 0 ? {} : { details }),
  };
}
