import * as z from 'zod';
import { describeFaults } from '../contracts/describe-faults';
import { PlantaoError } from '../contracts/plantao-error';

/** @throws PlantaoError `not-ready` that names the setting, when it is stored in a shape that this version does not read */
export function parseSetting<S extends z.core.$ZodType>(
  key: string,
  schema: S,
  value: unknown,
): z.core.output<S> {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  throw new PlantaoError(
    'not-ready',
    `The setting ${key} is stored in a shape that this version does not read (${describeFaults(result.error)}). Start the version that wrote it, or restore a backup.`,
    { cause: result.error },
  );
}
