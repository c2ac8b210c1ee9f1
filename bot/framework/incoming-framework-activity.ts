import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { z } from 'zod';
import { PlantaoError } from '../../contracts/plantao-error';

const account = z.looseObject({ id: z.string().min(1).max(500), name: z.string().max(500).optional() });

/** The parts of a Bot Framework activity that Plantão reads. The SDK's own checks come after these. */
export const frameworkActivitySchema = z.looseObject({
  type: z.string().min(1).max(100),
  id: z.string().max(500).optional(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url().max(500),
  conversation: z.looseObject({ id: z.string().min(1).max(500) }),
  from: account,
  recipient: account,
  text: z.string().optional(),
  timestamp: z.coerce.date().optional(),
  deliveryMode: z.string().max(50).optional(),
  membersAdded: z.array(z.looseObject({ id: z.string().max(500) })).optional(),
  attachments: z
    .array(
      z.looseObject({
        contentType: z.string().max(200),
        contentUrl: z.string().max(5_000).optional(),
        name: z.string().max(500).optional(),
      }),
    )
    .max(100)
    .optional(),
  locale: z.string().max(35).optional(),
});
export type FrameworkActivity = z.infer<typeof frameworkActivitySchema>;

/** Our id of a channel's conversation: channels' own ids may be long and hold anything. */
export function threadIdOf({
  channelId,
  conversation,
}: {
  channelId: string;
  conversation: { id: string };
}): string {
  return `bf_${createHash('sha256').update(`${channelId}|${conversation.id}`).digest('base64url').slice(0, 32)}`;
}

function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').replace(/^::ffff:/, '');
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

/** What proxies add: whoever sends through one only looks local. */
const forwardingHeaders = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

function isOfThisMachine({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): boolean {
  const named = [`http://${headers.host ?? 'localhost'}`, headers.origin ?? 'http://localhost'];
  return (
    isLoopback(socket.remoteAddress ?? '') &&
    forwardingHeaders.every((name) => headers[name] === undefined) &&
    named.every((address) => URL.canParse(address) && isLoopback(new URL(address).hostname))
  );
}

/**
 * Without credentials nothing vouches for a caller, and `serviceUrl` is where the bot would send its replies: only
 * this machine may call, directly and for no page of the web, and only this machine is answered.
 */
export function refuseStrangers(
  activity: FrameworkActivity,
  request: Pick<IncomingMessage, 'socket' | 'headers'>,
): void {
  if (isOfThisMachine(request) && isLoopback(new URL(activity.serviceUrl).hostname)) return;
  throw new PlantaoError(
    'not-allowed',
    'Without MicrosoftAppId, /api/messages serves this machine only, and nothing that comes through a proxy. Set the credentials to open it.',
  );
}
