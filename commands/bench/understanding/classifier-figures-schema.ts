import * as z from 'zod';

/** The figures that every classifier is compared by, for one test file. */
export const classifierFiguresSchema = z.object({
  classifier: z.string(),
  test: z.string(),
  /** Of the messages in scope: the likeliest label is right, whatever the confidence. */
  accuracy: z.number(),
  oosAuroc: z.nullable(z.number()),
  trainSeconds: z.number(),
  p50Ms: z.number(),
  p95Ms: z.number(),
});
export type ClassifierFigures = z.infer<typeof classifierFiguresSchema>;
