import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Binary, type Document } from 'bson';
import { CommandError } from '../command-error';
import type { CommandContext, Commands } from './command';

/** Who may sign in over TCP. */
export interface Credentials {
  user: string;
  password: string;
}

/** A SCRAM conversation after its first message. */
interface Conversation {
  user: string;
  nonce: string;
  /** Client's and server's first messages, over which both sides sign. */
  messages: string;
  storedKey: Buffer;
  serverKey: Buffer;
  isProven: boolean;
}

const ITERATIONS = 15_000;
const ALLOWED_BEFORE = new Set([
  'hello',
  'isMaster',
  'ismaster',
  'saslStart',
  'saslContinue',
  'buildInfo',
  'ping',
]);
const failed = (): CommandError => new CommandError(18, 'Authentication failed.');
const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const conversations = new WeakMap<CommandContext['connection'], Conversation>();

/** @throws 13 where credentials are asked for and the connection has not shown them */
export function checkSignedIn(command: string, { engine, connection }: CommandContext): void {
  if (!engine.credentials || connection.user !== undefined || ALLOWED_BEFORE.has(command)) return;
  throw new CommandError(13, `Command ${command} requires authentication`);
}

/** SCRAM-SHA-256 (RFC 5802 and 7677). */
export const authenticateCommands: Commands = {
  saslStart: {
    fields: ['mechanism', 'payload', 'autoAuthorize', 'options', 'db'],
    run(body, context) {
      if (body.mechanism !== 'SCRAM-SHA-256')
        throw new CommandError(2, `mechanism ${body.mechanism} is not offered`);
      const [, user, clientNonce] = /^n,,n=([^,]*),r=([^,]+)$/.exec(payloadOf(body)) ?? [];
      const { credentials } = context.engine;
      if (user === undefined || clientNonce === undefined || credentials?.user !== user) throw failed();
      const nonce = clientNonce + randomBytes(18).toString('base64');
      const salt = randomBytes(16);
      const salted = pbkdf2Sync(credentials.password.normalize('NFKC'), salt, ITERATIONS, 32, 'sha256');
      const answer = `r=${nonce},s=${salt.toString('base64')},i=${ITERATIONS}`;
      conversations.set(context.connection, {
        user,
        nonce,
        messages: `n=${user},r=${clientNonce},${answer}`,
        storedKey: createHash('sha256').update(hmac(salted, 'Client Key')).digest(),
        serverKey: hmac(salted, 'Server Key'),
        isProven: false,
      });
      return replyOf(answer, false);
    },
  },
  saslContinue: {
    fields: ['conversationId', 'payload'],
    run(body, { connection }) {
      const conversation = conversations.get(connection);
      if (!conversation) throw failed();
      if (conversation.isProven) {
        connection.user = conversation.user;
        return replyOf('', true);
      }
      const [, bare = '', nonce, proof = ''] = /^(c=biws,r=([^,]+)),p=(.+)$/.exec(payloadOf(body)) ?? [];
      const signed = `${conversation.messages},${bare}`;
      const clientKey = Buffer.from(proof, 'base64');
      const signature = hmac(conversation.storedKey, signed);
      for (let i = 0; i < clientKey.length; i++) clientKey[i] = (clientKey[i] ?? 0) ^ (signature[i] ?? 0);
      const key = createHash('sha256').update(clientKey).digest();
      if (nonce !== conversation.nonce || !timingSafeEqual(key, conversation.storedKey)) {
        conversations.delete(connection);
        throw failed();
      }
      conversation.isProven = true;
      connection.user = conversation.user;
      return replyOf(`v=${hmac(conversation.serverKey, signed).toString('base64')}`, true);
    },
  },
  logout: {
    fields: [],
    run(_body, { connection }) {
      connection.user = undefined;
      return {};
    },
  },
};

function payloadOf({ payload }: Document): string {
  if (!(payload instanceof Binary)) throw failed();
  return Buffer.from(payload.value()).toString('utf8');
}

function replyOf(payload: string, done: boolean): Document {
  return { conversationId: 1, done, payload: new Binary(Buffer.from(payload)) };
}
