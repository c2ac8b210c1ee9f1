import { type Hours, hoursSchema } from '../../contracts/hours';
import { createSetting, type Setting, type SettingOptions } from '../../settings/setting';

/** The workspace's weekly calendar; null until it is set, which means always open. */
export type HoursStore = Setting<Hours>;

export function createHoursStore(options: SettingOptions): HoursStore {
  return createSetting('hours', hoursSchema, options);
}

/** The time zone in which the workspace's days begin: its calendar's, or São Paulo's while there is none. */
export function timeZoneOf(hours: Hours | null): string {
  return hours?.timeZone ?? 'America/Sao_Paulo';
}
