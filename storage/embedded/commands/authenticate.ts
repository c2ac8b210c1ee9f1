import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Binary, type Document } from 'bson';
import { badValue, CommandError } from '../command-error';
import { any, type Command, type CommandContext, type Connection, ignored } from './command';

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
}

const iterations = 15_000;
const allowedBefore = ['hello', 'isMaster', 'ismaster', 'saslStart', 'saslContinue', 'buildInfo', 'ping'];
const failed = (): CommandError => new CommandError(18, 'Authentication failed.');
const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
const conversations = new WeakMap<Connection, Conversation>();

/** @throws 13 where credentials are asked for and the connection has not shown them */
export function checkSignedIn(command: string, { engine, connection }: CommandContext): void {
  if (engine.options.credentials && connection.user === undefined && !allowedBefore.includes(command))
    throw new CommandError(13, `Command ${command} requires authentication`);
}

/** SCRAM-SHA-256 (RFC 5802 and 7677): the client names itself and gets salt and nonce. */
export const saslStart: Command = {
  fields: { mechanism: any, payload: any, autoAuthorize: ignored, options: ignored, db: ignored },
  run({ mechanism, payload }, { engine: { options }, connection }) {
    if (mechanism !== 'SCRAM-SHA-256') throw badValue(`mechanism ${mechanism} is not offered`);
    const { credentials } = options;
    const [, user, clientNonce] = /^n,,n=([^,]*),r=([^,]+)$/.exec(textOf(payload)) ?? [];
    if (user === undefined || credentials?.user !== user) throw failed();
    const nonce = clientNonce + randomBytes(18).toString('base64');
    const salt = randomBytes(16);
    const salted = pbkdf2Sync(credentials.password, salt, iterations, 32, 'sha256');
    const answer = `r=${nonce},s=${salt.toString('base64')},i=${iterations}`;
    const messages = `n=${user},r=${clientNonce},${answer}`;
    const storedKey = sha256(hmac(salted, 'Client Key'));
    conversations.set(connection, {
      user,
      nonce,
      messages,
      storedKey,
      serverKey: hmac(salted, 'Server Key'),
    });
    return replyOf(answer, false);
  },
};

/** The client proves that it knows the password, and the server does. */
export const saslContinue: Command = {
  fields: { conversationId: ignored, payload: any },
  run({ payload }, { connection }) {
    const conversation = conversations.get(connection);
    conversations.delete(connection);
    const [, bare = '', nonce, proof = ''] = /^(c=biws,r=([^,]+)),p=(.+)$/.exec(textOf(payload)) ?? [];
    if (!conversation || nonce !== conversation.nonce) throw failed();
    const signed = `${conversation.messages},${bare}`;
    const signature = hmac(conversation.storedKey, signed);
    const clientKey = Buffer.from(proof, 'base64').map((byte, i) => byte ^ (signature[i] ?? 0));
    if (!timingSafeEqual(sha256(Buffer.from(clientKey)), conversation.storedKey)) throw failed();
    connection.user = conversation.user;
    return replyOf(`v=${hmac(conversation.serverKey, signed).toString('base64')}`, true);
  },
};

function textOf(payload: unknown): string {
  if (!(payload instanceof Binary)) throw failed();
  return Buffer.from(payload.value()).toString('utf8');
}

function replyOf(payload: string, done: boolean): Document {
  return { conversationId: 1, done, payload: new Binary(Buffer.from(payload)) };
}
