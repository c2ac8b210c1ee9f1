import { type Sla, slaSchema } from '../../contracts/sla';
import { createSetting, type Setting, type SettingOptions } from '../../settings/setting';

/** What the workspace promises; null until it is set, which promises nothing. */
export type SlaStore = Setting<Sla>;

export function createSlaStore(options: SettingOptions): SlaStore {
  return createSetting('sla', slaSchema, options);
}
