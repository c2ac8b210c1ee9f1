import { hostname } from 'node:os';
import { type Document, Long, ObjectId } from 'bson';
import { CommandError } from '../command-error';
import { MAX_DOCUMENT_BYTES } from '../store/documents';
import type { Command, CommandContext, Commands } from './command';

/** The release whose behaviour this engine follows; drivers choose their features by the wire version. */
export const SERVER_VERSION = '7.0.0';
const MAX_WIRE_VERSION = 21;
export const MAX_MESSAGE_BYTES = 48_000_000;
const PROCESS_ID = new ObjectId();

const nothing: Command = { fields: [], run: () => ({}) };

/** A primary of a replica set of one: change streams and retryable writes need that. */
function hello(body: Document, { engine, connection }: CommandContext): Document {
  const mechanisms =
    typeof body.saslSupportedMechs === 'string' ? { saslSupportedMechs: ['SCRAM-SHA-256'] } : {};
  return {
    helloOk: true,
    isWritablePrimary: true,
    ismaster: true,
    secondary: false,
    setName: 'plantao',
    setVersion: 1,
    hosts: [engine.address],
    primary: engine.address,
    me: engine.address,
    electionId: PROCESS_ID,
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: 100_000,
    localTime: new Date(engine.now()),
    logicalSessionTimeoutMinutes: 30,
    connectionId: connection.id,
    minWireVersion: 0,
    maxWireVersion: MAX_WIRE_VERSION,
    readOnly: false,
    lastWrite: { opTime: { ts: engine.log.time, t: Long.ONE }, lastWriteDate: new Date(engine.now()) },
    ...mechanisms,
  };
}

/** Newer drivers put new fields into the handshake: MongoDB ignores what it does not know there. */
const helloCommand: Command = { fields: [], ignoresUnknown: true, run: hello };

export const diagnosticCommands: Commands = {
  hello: helloCommand,
  isMaster: helloCommand,
  ismaster: helloCommand,
  ping: nothing,
  endSessions: nothing,
  refreshSessions: nothing,
  killSessions: nothing,
  buildInfo: { fields: [], run: buildInfo },
  buildinfo: { fields: [], run: buildInfo },
  connectionStatus: {
    fields: ['showPrivileges'],
    run: (_body, { connection }) => ({
      authInfo: {
        authenticatedUsers: connection.user ? [{ user: connection.user, db: 'admin' }] : [],
        authenticatedUserRoles: connection.user ? [{ role: 'root', db: 'admin' }] : [],
      },
    }),
  },
  getParameter: {
    fields: ['allParameters', 'featureCompatibilityVersion'],
    run(body) {
      const known: Document = { featureCompatibilityVersion: { version: '7.0' } };
      const wanted = Object.keys(body).filter((name) => body.getParameter === '*' || name in known);
      const found =
        body.getParameter === '*' ? known : Object.fromEntries(wanted.map((name) => [name, known[name]]));
      if (Object.keys(found).length === 0) throw new CommandError(72, 'no option found to get');
      return found;
    },
  },
  hostInfo: {
    fields: [],
    run: () => ({
      system: { hostname: hostname(), cpuAddrSize: 64 },
      os: { type: process.platform, name: process.platform },
    }),
  },
  whatsmyuri: { fields: [], run: (_body, { engine }) => ({ you: engine.address }) },
  getCmdLineOpts: { fields: [], run: () => ({ argv: ['plantao-embedded'], parsed: {} }) },
  getLog: { fields: [], run: () => ({ totalLinesWritten: 0, log: [] }) },
  serverStatus: {
    fields: [],
    run: (_body, { engine }) => ({
      host: engine.address,
      version: SERVER_VERSION,
      process: 'plantao-embedded',
      pid: process.pid,
      uptime: Math.floor(process.uptime()),
      localTime: new Date(engine.now()),
    }),
  },
};

function buildInfo(): Document {
  return {
    version: SERVER_VERSION,
    versionArray: SERVER_VERSION.split('.').map(Number).concat(0),
    gitVersion: 'plantao-embedded',
    modules: [],
    bits: 64,
    debug: false,
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    storageEngines: ['lmdb'],
  };
}
