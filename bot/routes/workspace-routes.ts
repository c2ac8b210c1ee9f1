import { type Workspace, workspaceSchema } from '../../contracts/workspace';
import type { Setting } from '../../handoff/settings-store';
import type { AuditStore } from '../../staff/audit-store';
import { defineRoute, type Route } from '../http/route';
import { unnamedWorkspace } from '../workspace';

interface Dependencies {
  workspace: Setting<Workspace>;
  audit: Pick<AuditStore, 'record'>;
}

/** What the company is called. */
export function workspaceRoutes({ workspace, audit }: Dependencies): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/api/settings/workspace',
      access: 'signed-in',
      summary: "The workspace's name.",
      response: workspaceSchema,
      handle: async () => (await workspace.read()) ?? unnamedWorkspace,
    }),
    defineRoute({
      method: 'put',
      path: '/api/settings/workspace',
      access: 'settings:write',
      summary: 'Names the workspace.',
      body: workspaceSchema,
      response: workspaceSchema,
      async handle({ body, staff, address }) {
        const { value: written } = await workspace.write(body);
        await audit.record({ action: 'settings.changed', by: staff.id, target: 'workspace', address });
        return written;
      },
    }),
  ];
}
