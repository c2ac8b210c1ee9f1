import type { AbsencePolicy } from '../../conversations/absence/absence-policy';
import { type Environment, environmentSchema } from './environment-schema';
import { findContradictions } from './find-contradictions';

/** What the operator says in the environment; what people set for the workspace is in `settings/`. */
export interface Configuration {
  port: number;
  host: string;
  /** Where browsers reach the service; null until it listens and says so itself. */
  publicUrl: string | null;
  dataDir: string;
  /** Null: the embedded engine in `dataDir`. */
  mongodbUri: string | null;
  /** The first one; without a password one is generated. */
  administrator: { email: string; password: string | null };
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
export class ConfigurationError extends Error {
  readonly faults: Record<string, string>;

  constructor(faults: Record<string, string>) {
    const lines = Object.entries(faults).map(([name, fault]) => `  ${name}: ${fault}`);
    super(`The configuration has ${lines.length === 1 ? 'a fault' : 'faults'}:\n${lines.join('\n')}`);
    this.name = 'ConfigurationError';
    this.faults = faults;
  }
}

/**
 * Reads the configuration from the environment; a variable that is set to nothing counts as not set.
 *
 * @throws ConfigurationError with every fault at once
 */
export function readConfiguration(env: NodeJS.ProcessEnv): Configuration {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''));
  const result = environmentSchema.safeParse(given);
  const faults: Record<string, string> = {};
  for (const { path: where, message } of result.error?.issues ?? [])
    faults[where.map(String).join('.')] ??= message;
  for (const [name, fault] of Object.entries(findContradictions(given))) faults[name] ??= fault;
  if (!result.success || Object.keys(faults).length > 0) throw new ConfigurationError(faults);
  return toConfiguration(result.data);
}

function toConfiguration(env: Environment): Configuration {
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL ?? null,
    dataDir: env.DATA_DIR,
    mongodbUri: env.MONGODB_URI ?? null,
    administrator: { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD ?? null },
    sessionSecret: env.SESSION_SECRET ?? null,
    botFramework: toBotFramework(env),
    openai: toOpenai(env),
    absenceWeb: env.ABSENCE_WEB,
    rateLimits: env.RATE_LIMITS,
    sampleData: env.SAMPLE_DATA,
    logLevel: env.LOG_LEVEL,
    allowedOrigins: env.ALLOWED_ORIGINS ?? null,
    trustedProxies: env.TRUSTED_PROXIES,
  };
}

function toBotFramework(env: Environment): Configuration['botFramework'] {
  const { MicrosoftAppId: appId, MicrosoftAppPassword: password } = env;
  if (appId === undefined || password === undefined) return null;
  return { appId, password, tenantId: env.MicrosoftAppTenantId ?? null, type: env.MicrosoftAppType };
}

function toOpenai(env: Environment): Configuration['openai'] {
  if (env.OPENAI_API_KEY === undefined && env.OPENAI_BASE_URL === undefined) return null;
  return {
    // Servers of one's own often ask for no key; the client library insists on one.
    apiKey: env.OPENAI_API_KEY ?? 'none',
    baseUrl: env.OPENAI_BASE_URL ?? null,
    model: env.OPENAI_MODEL === 'off' ? null : (env.OPENAI_MODEL ?? 'gpt-4o-mini'),
    embeddingModel: env.OPENAI_EMBEDDING_MODEL ?? null,
  };
}
