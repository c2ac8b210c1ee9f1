import * as z from 'zod';
import { localeSchema } from '../../contracts/locale';

const shiftSchema = z.object({ first: z.number(), near: z.number() });

/** By language, what its questions add to confidence, in logits. */
export const confidenceShiftsSchema = z.record(localeSchema, shiftSchema).readonly();
export type ConfidenceShifts = z.infer<typeof confidenceShiftsSchema>;
