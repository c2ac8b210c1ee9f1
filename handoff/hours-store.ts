import { type Hours, hoursSchema } from '../contracts/hours';
import { createSetting, type Setting, type SettingOptions } from '../settings/setting';

/** The workspace's weekly calendar; null until it is set, which means always open. */
export type HoursStore = Setting<Hours>;

export function createHoursStore(options: SettingOptions): HoursStore {
  return createSetting('hours', hoursSchema, options);
}
