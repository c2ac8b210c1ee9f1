import * as z from 'zod';
import { PlantaoError } from '../../contracts/plantao-error';
import { wordIssue } from './word-issue';

const maxFields = 50;
/** The longest name of a field that is told, in characters: what nobody knows may be called anything. */
const longestName = 200;

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
  const result = z.safeParse(schema, value, { error: wordIssue });
  if (result.success) return result.data;
  const faults = new Map<string, string>();
  for (const issue of result.error.issues.slice(0, maxFields)) {
    for (const path of pathsOf(issue)) {
      const name = path.map(String).join('.').slice(0, longestName) || whole;
      if (!faults.has(name) && faults.size < maxFields) faults.set(name, issue.message);
    }
  }
  const fields = Object.fromEntries(faults);
  throw new PlantaoError('invalid-input', 'Correct the fields named and send it again.', { fields });
}

/** Unknown names come together, in the issue of what they stand in. */
function pathsOf(issue: z.core.$ZodIssue): PropertyKey[][] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
}
