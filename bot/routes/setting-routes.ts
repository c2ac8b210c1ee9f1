import type * as z from 'zod';
import type { AuditEntry, AuditStore } from '../../staff/audit-store';
import type { Permission } from '../../staff/permissions';
import { type Access, defineRoute, type Route } from '../http/route';
import { readSeenVersion, sendVersion } from '../http/versions';

/** A setting with the number of the change that made it what it is. */
interface Versioned<Value> {
  version: number;
  value: Value;
}

interface SettingRoutes<Value> {
  /** What it is called in its address, `/api/settings/<name>`, and in the audit record. */
  name: string;
  read: {
    access: Exclude<Access, 'public'>;
    summary: string;
    /** The shape of what is answered, where it is not `schema`. */
    response?: z.core.$ZodType;
    run(): Promise<Versioned<Value | null>>;
  };
  write: {
    access: Permission;
    summary: string;
    /** @param seen the version that whoever writes had in front of them; without it the value is written over any */
    run(value: Value, by: string, seen: number | undefined): Promise<Versioned<Value>>;
    /** What the audit record keeps of the change, beside who made it. */
    details?(value: Value): AuditEntry['details'];
    /** What follows from the change, once it is recorded. */
    follow?(): Promise<void>;
  };
  schema: z.core.$ZodType<Value>;
  audit: Pick<AuditStore, 'record'>;
}

/**
 * The pair of routes with which a setting is read and saved. What is read has a version that a save may name, so that
 * no save is lost unseen; who saved is recorded.
 */
export function settingRoutes<Value>({ name, read, write, schema, audit }: SettingRoutes<Value>): Route[] {
  const path = `/api/settings/${name}`;
  return [
    defineRoute({
      method: 'get',
      path,
      access: read.access,
      summary: read.summary,
      response: read.response ?? schema,
      versioned: true,
      async handle({ response }) {
        const { version, value } = await read.run();
        sendVersion(response, version);
        return value;
      },
    }),
    defineRoute({
      method: 'put',
      path,
      access: write.access,
      summary: write.summary,
      body: schema,
      response: schema,
      versioned: true,
      async handle({ body, staff, address, request, response }) {
        const { version, value } = await write.run(body, staff.id, readSeenVersion(request));
        sendVersion(response, version);
        const details = write.details?.(value);
        const entry = { action: 'settings.changed', by: staff.id, target: name, address };
        await audit.record(details === undefined ? entry : { ...entry, details });
        await write.follow?.();
        return value;
      },
    }),
  ];
}
