import { type Workspace, workspaceSchema } from '../../contracts/workspace';
import type { Setting } from '../../settings/setting';
import type { AuditStore } from '../../staff/audit-store';
import type { Route } from '../http/route';
import { unnamedWorkspace } from '../workspace';
import { settingRoutes } from './setting-routes';

interface Dependencies {
  workspace: Setting<Workspace>;
  audit: Pick<AuditStore, 'record'>;
}

/** What the company is called, and its colour. */
export function workspaceRoutes({ workspace, audit }: Dependencies): Route[] {
  return settingRoutes({
    name: 'workspace',
    schema: workspaceSchema,
    audit,
    read: {
      access: 'signed-in',
      summary: "The workspace's name and colour.",
      async run() {
        const { version, value } = await workspace.readStored();
        return { version, value: value ?? unnamedWorkspace };
      },
    },
    write: {
      access: 'settings:write',
      summary: 'Names the workspace and gives its colour, unless somebody saved since they were read.',
      run: (value, _by, seen) => workspace.write(value, seen),
    },
  });
}
