import { type CallbackSettings, callbackSettingsSchema } from '../../contracts/callback';
import { createSetting, type Setting, type SettingOptions } from '../../settings/setting';

/** When customers may book to be called back; null until it is set: then the default holds. */
export type CallbacksStore = Setting<CallbackSettings>;

export function createCallbacksStore(options: SettingOptions): CallbacksStore {
  return createSetting('callbacks', callbackSettingsSchema, options);
}
