import * as z from 'zod';
import { PlantaoError } from '../contracts/plantao-error';

const mostFaultsTold = 5;

/** @throws PlantaoError `not-ready` that names the setting, when it is stored in a shape that this version does not read */
export function parseSetting<S extends z.core.$ZodType>(
  key: string,
  schema: S,
  value: unknown,
): z.core.output<S> {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const faults = result.error.issues
    .slice(0, mostFaultsTold)
    .map(({ path, message }) => [...path.map(String), message].join(': '));
  throw new PlantaoError(
    'not-ready',
    `The setting ${key} is stored in a shape that this version does not read (${faults.join('; ')}). Start the version that wrote it, or restore a backup.`,
    { cause: result.error },
  );
}
