import { existsSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { AbsencePolicy } from '../conversations/absence/absence-policy';
import { parseDurations } from './parse-durations';

export interface Settings {
  port: number;
  host: string;
  /** Where browsers reach the service; null until it listens and says so itself. */
  publicUrl: string | null;
  dataDir: string;
  /** Null: the embedded engine in `dataDir`. */
  mongodbUri: string | null;
  administrator: { email: string; password: string } | null;
  /** Null: made once and kept in the database. */
  sessionSecret: string | null;
  botFramework: {
    appId: string;
    password: string;
    tenantId: string | null;
    type: 'MultiTenant' | 'SingleTenant';
  } | null;
  openai: {
    apiKey: string;
    baseUrl: string | null;
    /** Null: nothing is asked of a chat model. */
    model: string | null;
    /** Null: no embeddings. */
    embeddingModel: string | null;
  } | null;
  /** Null: switched off. */
  absenceWeb: AbsencePolicy | null;
  rateLimits: boolean;
  sampleData: boolean;
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
  /** Origins whose pages may carry the chat; null: any. */
  allowedOrigins: string[] | null;
  /** How many proxies of one's own stand before the service. */
  trustedProxies: number;
}

/** Every fault of the configuration at once. Its message names variables, never their values. */
export class SettingsError extends Error {
  readonly faults: Record<string, string>;

  constructor(faults: Record<string, string>) {
    const lines = Object.entries(faults).map(([name, fault]) => `  ${name}: ${fault}`);
    super(`The configuration has ${lines.length === 1 ? 'a fault' : 'faults'}:\n${lines.join('\n')}`);
    this.name = 'SettingsError';
    this.faults = faults;
  }
}

const onOff = (otherwise: 'on' | 'off') =>
  z
    .enum(['on', 'off'], { error: 'Write on or off.' })
    .default(otherwise)
    .transform((value) => value === 'on');

const webAddress = z.url({
  protocol: /^https?$/,
  error: 'Write an address such as https://help.example.com.',
});

/** Pages and sockets lie at the root: a path would be lost. */
const publicUrl = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  const message = 'Write an address without a path, such as https://help.example.com.';
  context.issues.push({ code: 'custom', message, input: text });
  return z.NEVER;
});

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

const origins = z.string().transform((text, context) => {
  const list = text.split(',').map((part) => part.trim());
  if (list.every(isOrigin)) return list;
  context.issues.push({
    code: 'custom',
    message: 'Write origins such as https://shop.example, separated by commas.',
    input: text,
  });
  return z.NEVER;
});

const absence = z.string().transform((text, context): AbsencePolicy | null => {
  if (text === 'off') return null;
  const [noticeMs, secondCallMs, closeMs, ...more] = parseDurations(text) ?? [];
  if (noticeMs && secondCallMs && closeMs && more.length === 0) {
    if (noticeMs < secondCallMs && secondCallMs < closeMs) return { noticeMs, secondCallMs, closeMs };
  }
  const message = 'Write three growing times such as 5m,8m,10m (units s, m, h), or off.';
  context.issues.push({ code: 'custom', message, input: text });
  return z.NEVER;
});

const environmentSchema = z.object({
  PORT: z.coerce
    .number({ error: 'Write a port, 0 to 65535.' })
    .int({ error: 'Write a port, 0 to 65535.' })
    .min(0, { error: 'Write a port, 0 to 65535.' })
    .max(65_535, { error: 'Write a port, 0 to 65535.' })
    .default(3978),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: publicUrl.optional(),
  DATA_DIR: z.string().default('./data'),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/\S+$/, {
      error: 'Write a URI that begins with mongodb:// or mongodb+srv://.',
    })
    .optional(),
  ADMIN_EMAIL: z
    .string()
    .regex(/^[^\s@]+@[^\s@]+$/, { error: 'Write an e-mail address.' })
    .transform((email) => email.toLowerCase())
    .optional(),
  ADMIN_PASSWORD: z
    .string()
    .min(10, { error: 'Use at least 10 characters.' })
    .max(200, { error: 'Use at most 200 characters.' })
    .optional(),
  SESSION_SECRET: z.string().min(16, { error: 'Use at least 16 characters, better 32.' }).optional(),
  MicrosoftAppId: z.string().optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: z.string().optional(),
  MicrosoftAppType: z
    .enum(['MultiTenant', 'SingleTenant'], { error: 'Write MultiTenant or SingleTenant.' })
    .default('MultiTenant'),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: webAddress.optional(),
  OPENAI_MODEL: z.string().optional(),
  OPENAI_EMBEDDING_MODEL: z.string().optional(),
  ABSENCE_WEB: absence.prefault('5m,8m,10m'),
  RATE_LIMITS: onOff('on'),
  SAMPLE_DATA: onOff('on'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'Write trace, debug, info, warn, error, fatal or silent.',
    })
    .default('info'),
  ALLOWED_ORIGINS: origins.optional(),
  TRUSTED_PROXIES: z.coerce
    .number({ error: 'Write how many proxies stand before the service, 0 to 10.' })
    .int({ error: 'Write how many proxies stand before the service, 0 to 10.' })
    .min(0)
    .max(10)
    .default(0),
});
type Environment = z.infer<typeof environmentSchema>;

/**
 * Reads the configuration from the environment; a variable that is set to nothing counts as not set.
 *
 * @throws SettingsError with every fault at once
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''));
  const result = environmentSchema.safeParse(given);
  const faults: Record<string, string> = {};
  for (const { path: where, message } of result.error?.issues ?? [])
    faults[where.map(String).join('.')] ??= message;
  for (const [name, fault] of Object.entries(findContradictions(given))) faults[name] ??= fault;
  if (!result.success || Object.keys(faults).length > 0) throw new SettingsError(faults);
  return toSettings(result.data);
}

/** Loads `.env` from the working folder, where there is one; what is set already wins. */
export function loadEnvironmentFile(folder = process.cwd()): void {
  const file = path.join(folder, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/** What each variable says alone may be right, and together not. */
function findContradictions(given: NodeJS.ProcessEnv): Record<string, string> {
  const faults: Record<string, string> = {};
  const together = (names: readonly string[]) => {
    const missing = names.filter((name) => given[name] === undefined);
    if (missing.length === names.length) return;
    for (const name of missing)
      faults[name] = `Set it together with ${names.filter((n) => n !== name).join(' and ')}.`;
  };
  together(['ADMIN_EMAIL', 'ADMIN_PASSWORD']);
  together(['MicrosoftAppId', 'MicrosoftAppPassword']);
  if (given.MicrosoftAppType === 'SingleTenant' && given.MicrosoftAppTenantId === undefined) {
    faults.MicrosoftAppTenantId = 'A SingleTenant app needs its tenant.';
  }
  if (
    given.MicrosoftAppId === undefined &&
    (given.MicrosoftAppTenantId ?? given.MicrosoftAppType) !== undefined
  ) {
    faults.MicrosoftAppId = 'Set it together with the other MicrosoftApp variables.';
  }
  const usesModel = given.OPENAI_MODEL !== undefined || given.OPENAI_EMBEDDING_MODEL !== undefined;
  if (usesModel && given.OPENAI_API_KEY === undefined && given.OPENAI_BASE_URL === undefined) {
    faults.OPENAI_API_KEY =
      'Set it together with the other OPENAI variables, or name your own OPENAI_BASE_URL.';
  }
  return faults;
}

function toSettings(env: Environment): Settings {
  const { ABSENCE_WEB, ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = env;
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL ?? null,
    dataDir: env.DATA_DIR,
    mongodbUri: env.MONGODB_URI ?? null,
    administrator: email !== undefined && password !== undefined ? { email, password } : null,
    sessionSecret: env.SESSION_SECRET ?? null,
    botFramework: toBotFramework(env),
    openai: toOpenai(env),
    absenceWeb: ABSENCE_WEB,
    rateLimits: env.RATE_LIMITS,
    sampleData: env.SAMPLE_DATA,
    logLevel: env.LOG_LEVEL,
    allowedOrigins: env.ALLOWED_ORIGINS ?? null,
    trustedProxies: env.TRUSTED_PROXIES,
  };
}

function toBotFramework(env: Environment): Settings['botFramework'] {
  const { MicrosoftAppId: appId, MicrosoftAppPassword: password } = env;
  if (appId === undefined || password === undefined) return null;
  return { appId, password, tenantId: env.MicrosoftAppTenantId ?? null, type: env.MicrosoftAppType };
}

function toOpenai(env: Environment): Settings['openai'] {
  if (env.OPENAI_API_KEY === undefined && env.OPENAI_BASE_URL === undefined) return null;
  return {
    // Servers of one's own often ask for no key; the client library insists on one.
    apiKey: env.OPENAI_API_KEY ?? 'none',
    baseUrl: env.OPENAI_BASE_URL ?? null,
    model: env.OPENAI_MODEL === 'off' ? null : (env.OPENAI_MODEL ?? 'gpt-4o-mini'),
    embeddingModel: env.OPENAI_EMBEDDING_MODEL ?? null,
  };
}
