import { type Workspace, workspaceSchema } from '../contracts/workspace';
import { createSetting, type Setting, type SettingOptions } from '../settings/setting';

/** What a workspace is called that nobody has named. */
export const unnamedWorkspace: Workspace = { name: 'Plantão' };

/** The workspace's own name and colour; null until they are set. */
export function createWorkspaceSetting(options: SettingOptions): Setting<Workspace> {
  return createSetting('workspace', workspaceSchema, options);
}
