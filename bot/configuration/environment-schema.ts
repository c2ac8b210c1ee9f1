import * as z from 'zod';
import type { AbsencePolicy } from '../../conversations/absence/absence-policy';
import { parseDurations } from './parse-durations';

const onOff = (otherwise: 'on' | 'off') =>
  z
    .enum(['on', 'off'], { error: 'Write on or off.' })
    .default(otherwise)
    .transform((value) => value === 'on');

const wholeNumber = (most: number, error: string) =>
  z.coerce.number({ error }).int({ error }).min(0, { error }).max(most, { error });

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

/** Every variable by itself: what it may be, and what it is when left out. */
export const environmentSchema = z.object({
  PORT: wholeNumber(65_535, 'Write a port, 0 to 65535.').default(3978),
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
    .default('admin@localhost'),
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
  TRUSTED_PROXIES: wholeNumber(10, 'Write how many proxies stand before the service, 0 to 10.').default(0),
});
export type Environment = z.infer<typeof environmentSchema>;
