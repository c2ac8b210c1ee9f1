import * as z from 'zod/mini';

/** The two languages that Plantão speaks, as BCP 47 tags. */
export const localeSchema = z.enum(['pt-BR', 'en']);

export type Locale = z.infer<typeof localeSchema>;
