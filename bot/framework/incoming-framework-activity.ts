import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { ActivityTypes } from 'botbuilder';
import { z } from 'zod';
import { PlantaoError } from '../../contracts/plantao-error';
import { maySay } from '../channels/may-say';

const mostLevels = 20;

/** What the database would take for something of its own: an operator, a reference, a value of BSON. */
const meaningfulKey = /^\$|^_bsontype$|\0/;

/** A database takes no NUL in a key, and nesting only so far: what is kept of an activity has neither. */
function isStorable(value: unknown, levels = mostLevels): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  return Object.entries(value).every(
    ([key, inner]) => !meaningfulKey.test(key) && isStorable(inner, levels - 1),
  );
}

const kept = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .looseObject(shape)
    .refine(
      (value) => isStorable(value),
      'Leave out keys with a NUL, with $ before them, and _bsontype, and nest less.',
    );

const account = kept({ id: z.string().min(1).max(500), name: maySay(z.string().max(500)) });
export type Account = z.infer<typeof account>;
/** Some channels' ids are whole addresses or signed texts. */
const longId = z.string().max(2_000);

/** The parts of a Bot Framework activity that Plantão reads. The SDK's own checks come after these. */
export const frameworkActivitySchema = z.looseObject({
  type: z.string().min(1).max(100),
  id: maySay(longId),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(500),
  conversation: kept({ id: longId.min(1) }),
  from: account,
  recipient: account,
  text: maySay(z.string()),
  value: z.unknown().optional(),
  // Only an id is made of it, where there is none.
  timestamp: maySay(z.coerce.date()).catch(undefined),
  deliveryMode: maySay(z.string().max(50)),
  membersAdded: maySay(z.array(account)),
  entities: maySay(z.array(z.unknown()).max(1_000)),
  attachments: maySay(
    z
      .array(
        z.looseObject({
          contentType: maySay(z.string().max(200)),
          contentUrl: maySay(z.string()),
          name: maySay(z.string().max(500)),
        }),
      )
      .max(100),
  ),
  locale: maySay(z.string().max(35)),
});
export type FrameworkActivity = z.infer<typeof frameworkActivitySchema>;

/**
 * Who a join is about; undefined where only the bot itself was added. The channel may tell of it in the name of the bot
 * or of whoever added them; with their own name, where they are the sender as well.
 */
export function whoJoined({
  type,
  membersAdded = [],
  from,
  recipient,
}: FrameworkActivity): Account | undefined {
  if (type !== ActivityTypes.ConversationUpdate) return undefined;
  const joined = membersAdded.filter(({ id }) => id !== recipient.id);
  return joined.some(({ id }) => id === from.id) ? from : joined[0];
}

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
