import type { Db } from 'mongodb';
import { type Hours, hoursSchema } from '../contracts/hours';
import { createSetting, type Setting } from './settings-store';

/** The workspace's weekly calendar; null until it is set, which means always open. */
export type HoursStore = Setting<Hours>;

export function createHoursStore(options: {
  db: Db;
  now: () => Date;
  onFault: (error: unknown) => void;
}): HoursStore {
  return createSetting({ ...options, key: 'hours', parse: (value) => hoursSchema.parse(value) });
}
