import { type Workspace, workspaceSchema } from '../../contracts/workspace';
import type { Setting } from '../../settings/setting';
import type { AuditStore } from '../../staff/audit-store';
import { defineRoute, type Route } from '../http/route';
import { readSeenVersion, sendVersion } from '../http/versions';
import { unnamedWorkspace } from '../workspace';

interface Dependencies {
  workspace: Setting<Workspace>;
  audit: Pick<AuditStore, 'record'>;
}

/** What the company is called, and its colour. */
export function workspaceRoutes({ workspace, audit }: Dependencies): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/api/settings/workspace',
      access: 'signed-in',
      summary: "The workspace's name and colour.",
      response: workspaceSchema,
      versioned: true,
      async handle({ response }) {
        const { version, value } = await workspace.readStored();
        sendVersion(response, version);
        return value ?? unnamedWorkspace;
      },
    }),
    defineRoute({
      method: 'put',
      path: '/api/settings/workspace',
      access: 'settings:write',
      summary: 'Names the workspace and gives its colour, unless somebody saved since they were read.',
      body: workspaceSchema,
      response: workspaceSchema,
      versioned: true,
      async handle({ body, staff, address, request, response }) {
        const { version, value: written } = await workspace.write(body, readSeenVersion(request));
        sendVersion(response, version);
        await audit.record({ action: 'settings.changed', by: staff.id, target: 'workspace', address });
        return written;
      },
    }),
  ];
}
