import { z } from 'zod';
import { createSetting, type Setting, type SettingOptions } from '../settings/setting';

/** `manual`: agents claim by hand. `automatic`: the longest-idle agent who fits is given the next conversation. */
export const assignmentSchema = z.object({ mode: z.enum(['manual', 'automatic']) });
export type Assignment = z.infer<typeof assignmentSchema>;

export const defaultAssignment: Assignment = { mode: 'manual' };

export type AssignmentStore = Setting<Assignment>;

export function createAssignmentStore(options: SettingOptions): AssignmentStore {
  return createSetting('assignment', assignmentSchema, options);
}
