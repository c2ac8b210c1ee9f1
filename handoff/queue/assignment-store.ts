import { type Assignment, assignmentSchema } from '../../contracts/assignment';
import { createSetting, type Setting, type SettingOptions } from '../../settings/setting';

export const defaultAssignment: Assignment = { mode: 'manual' };

export type AssignmentStore = Setting<Assignment>;

export function createAssignmentStore(options: SettingOptions): AssignmentStore {
  return createSetting('assignment', assignmentSchema, options);
}
