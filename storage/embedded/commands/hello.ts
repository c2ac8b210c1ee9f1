import type { Document } from 'bson';
import { maxDocumentBytes } from '../store/documents';
import { maxMessageBytes } from '../wire/message';
import { type Command, type CommandContext, type Commands, ignored } from './command';

/** The release whose behaviour this engine follows; drivers choose their features by the wire version. */
const serverVersion = '7.0.0';
const wireVersion = 21;

/** A primary of a replica set of one: change streams and retryable writes need that. */
const hello: Command = {
  fields: {},
  // Newer drivers put new fields into the handshake: MongoDB ignores what it does not know there.
  ignoresUnknown: true,
  run: ({ saslSupportedMechs }, { engine, connection }: CommandContext) => ({
    helloOk: true,
    isWritablePrimary: true,
    ismaster: true,
    setName: 'plantao',
    hosts: [engine.address],
    primary: engine.address,
    maxBsonObjectSize: maxDocumentBytes,
    maxMessageSizeBytes: maxMessageBytes,
    maxWriteBatchSize: 100_000,
    logicalSessionTimeoutMinutes: 30,
    connectionId: connection.id,
    minWireVersion: 0,
    maxWireVersion: wireVersion,
    ...(saslSupportedMechs === undefined ? {} : { saslSupportedMechs: ['SCRAM-SHA-256'] }),
  }),
};

const buildInfo = {
  version: serverVersion,
  versionArray: [7, 0, 0, 0],
  gitVersion: 'plantao-embedded',
  modules: [],
  maxBsonObjectSize: maxDocumentBytes,
};

const answer = (reply: Document, ...names: string[]): Command => ({
  fields: Object.fromEntries(names.map((name) => [name, ignored])),
  run: () => reply,
});

/** Commands about the server itself, as drivers and mongosh send them when they connect. */
export const serverCommands: Commands = {
  hello,
  isMaster: hello,
  ismaster: hello,
  ping: answer({}),
  endSessions: answer({}),
  refreshSessions: answer({}),
  killSessions: answer({}),
  buildInfo: answer(buildInfo),
  buildinfo: answer(buildInfo),
  getLog: answer({ totalLinesWritten: 0, log: [] }),
  getCmdLineOpts: answer({ argv: ['plantao-embedded'], parsed: {} }),
  getParameter: answer({ featureCompatibilityVersion: { version: '7.0' } }, 'featureCompatibilityVersion'),
  connectionStatus: {
    fields: { showPrivileges: ignored },
    run(_args, { connection: { user } }) {
      const authenticatedUsers = user ? [{ user, db: 'admin' }] : [];
      return { authInfo: { authenticatedUsers, authenticatedUserRoles: [] } };
    },
  },
};
