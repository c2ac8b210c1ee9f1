import type { Db } from 'mongodb';
import { type Workspace, workspaceSchema } from '../contracts/workspace';
import { createSetting, type Setting } from '../handoff/settings-store';

/** What a workspace is called that nobody has named. */
export const unnamedWorkspace: Workspace = { name: 'Plantão' };

/** The workspace's own name; null until it is set. */
export function createWorkspaceSetting(options: {
  db: Db;
  now: () => Date;
  onFault: (error: unknown) => void;
}): Setting<Workspace> {
  return createSetting({ ...options, key: 'workspace', parse: (value) => workspaceSchema.parse(value) });
}
