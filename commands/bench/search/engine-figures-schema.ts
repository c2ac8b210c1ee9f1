import { z } from 'zod';

/** What searching generated articles costs with one engine. */
export const engineFiguresSchema = z.object({
  engine: z.string(),
  articles: z.number(),
  buildSeconds: z.number(),
  /** Heap and buffers that the index holds, in megabytes. */
  indexMegabytes: z.number(),
  residentMegabytes: z.number(),
  p50Ms: z.number(),
  p95Ms: z.number(),
});
export type EngineFigures = z.infer<typeof engineFiguresSchema>;
