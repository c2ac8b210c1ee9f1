import type { z } from 'zod';

/** A field that may be left out. Programs in many languages write `null` for what they do not say. */
export function maySay<S extends z.ZodType>(schema: S) {
  return schema.nullish().transform((value) => value ?? undefined);
}
