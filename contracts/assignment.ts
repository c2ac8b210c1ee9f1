import * as z from 'zod/mini';

/** `manual`: agents claim by hand. `automatic`: the longest-idle agent who fits is given the next conversation. */
export const assignmentSchema = z.object({ mode: z.enum(['manual', 'automatic']) });
export type Assignment = z.infer<typeof assignmentSchema>;
