import * as z from 'zod';
import { PlantaoError } from '../../contracts/plantao-error';

const maxFields = 50;

/**
 * Validates what a client sent.
 *
 * @throws PlantaoError `invalid-input` with what is wrong by path (`questions.0`), or under `whole` for the value itself
 */
export function validate<S extends z.core.$ZodType>(
  schema: S,
  value: unknown,
  whole: string,
): z.core.output<S> {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const { path, message } of result.error.issues.slice(0, maxFields)) {
    const name = path.map(String).join('.') || whole;
    fields[name] ??= message;
  }
  throw new PlantaoError('invalid-input', 'Correct the fields named and send it again.', { fields });
}
