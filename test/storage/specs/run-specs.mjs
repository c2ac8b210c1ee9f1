// Runs MongoDB's unified specification tests against a server: npm run test:specs -- --specs DIR [--uri URI]
// The tests themselves are not part of this project (their licence is another): DIR is a checkout's `source` folder.
// Without a URI the embedded engine is started with its test commands. What it refuses (238) is counted apart.
// Checked are results, errors and outcomes; which commands a driver sends (expectEvents) is the driver's affair.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { EJSON } from 'bson';
import { MongoClient, MongoServerError } from 'mongodb';
import { matches } from './match-result.mjs';
import { runOperation, Unsupported } from './run-operation.mjs';

const AREAS = [
  'crud',
  'retryable-writes',
  'change-streams',
  'sessions',
  'collection-management',
  'index-management',
];
const { values } = parseArgs({
  options: { specs: { type: 'string' }, uri: { type: 'string' }, only: { type: 'string' } },
});
if (!values.specs) throw new Error('Usage: npm run test:specs -- --specs DIR [--uri URI] [--only TEXT]');

const server = values.uri ? { uri: values.uri, stop: async () => {} } : await startEngine();
const admin = await MongoClient.connect(server.uri);
const NONE = { passed: 0, refused: 0, skipped: 0, failed: 0 };
const counts = new Map();
/** How many tests were skipped, or refused, for the same reason. */
const reasons = new Map();
const failures = [];
for (const file of filesOf(values.specs)) {
  const suite = EJSON.parse(readFileSync(file, 'utf8'), { relaxed: true });
  if (!suite.schemaVersion) continue;
  for (const test of suite.tests) {
    const name = `${path.basename(file, '.json')}: ${test.description}`;
    if (values.only && !name.includes(values.only)) continue;
    const outcome = await runTest(suite, test);
    const area = file.split(path.sep).findLast((part) => AREAS.includes(part)) ?? 'other';
    const ofArea = counts.get(area) ?? { ...NONE };
    counts.set(area, { ...ofArea, [outcome.kind]: ofArea[outcome.kind] + 1 });
    if (outcome.kind === 'failed') failures.push(`${name}\n    ${outcome.why}`);
    else if (outcome.kind !== 'passed') {
      const reason = `${outcome.kind}: ${outcome.why}`;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
  }
}
await admin.close();
await server.stop();
for (const failure of failures) console.log(`FAILED ${failure}`);
for (const [reason, count] of [...reasons].sort()) console.log(`${count} ${reason}`);
for (const [area, ofArea] of counts) console.log(`${area} ${JSON.stringify(ofArea)}`);
process.exit(failures.length > 0 ? 1 : 0);

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.join(folder, name))
    .filter((name) => AREAS.some((area) => name.split(path.sep).includes(area)))
    .sort();
}

async function startEngine() {
  const data = mkdtempSync(path.join(tmpdir(), 'plantao-specs-'));
  const child = spawn(process.execPath, [
    'dist/commands/embedded-mongodb.js',
    '--data',
    data,
    '--test-commands',
  ]);
  child.stderr.pipe(process.stderr);
  const [uri] = await once(createInterface(child.stdout), 'line');
  return {
    uri,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The server is a replica set of one, like MongoDB 7.0. */
function isMeantFor(requirements = []) {
  const number = (version) => version.split('.').reduce((sum, part, i) => sum + Number(part) / 100 ** i, 0);
  return (
    requirements.length === 0 ||
    requirements.some(
      ({ minServerVersion = '0', maxServerVersion = '99', topologies, auth, csfle, serverless }) =>
        number(minServerVersion) <= 7 &&
        number(maxServerVersion) >= 7 &&
        (!topologies || topologies.includes('replicaset')) &&
        auth !== true &&
        csfle !== true &&
        serverless !== 'require',
    )
  );
}

async function runTest(suite, test) {
  if (test.skipReason) return { kind: 'skipped', why: test.skipReason };
  if (!isMeantFor(suite.runOnRequirements) || !isMeantFor(test.runOnRequirements))
    return { kind: 'skipped', why: 'for other servers' };
  const entities = new Map();
  const state = { entities, admin, refused: undefined };
  try {
    for (const { databaseName, collectionName, createOptions, documents } of suite.initialData ?? []) {
      const collection = admin.db(databaseName).collection(collectionName);
      await collection.drop();
      if (createOptions || documents.length === 0)
        await admin.db(databaseName).createCollection(collectionName, createOptions);
      if (documents.length > 0) await collection.insertMany(documents);
    }
    for (const entity of suite.createEntities ?? []) await createEntity(entities, entity);
    for (const operation of test.operations) await runChecked(state, operation);
    for (const { databaseName, collectionName, documents } of test.outcome ?? []) {
      const found = await admin.db(databaseName).collection(collectionName).find().sort({ _id: 1 }).toArray();
      const fault = matches(documents, found, state);
      if (fault) return verdict(state, `outcome: ${fault}`);
    }
    return { kind: 'passed' };
  } catch (error) {
    if (error instanceof Unsupported) return { kind: 'skipped', why: error.message };
    if (error?.code === 238) return { kind: 'refused', why: refusalOf(error) };
    return verdict(state, error?.message ?? String(error));
  } finally {
    await admin
      .db('admin')
      .command({ configureFailPoint: 'failCommand', mode: 'off' })
      .catch(() => undefined);
    for (const entity of entities.values())
      if (entity instanceof MongoClient) await entity.close().catch(() => undefined);
  }
}

function verdict(state, why) {
  return state.refused ? { kind: 'refused', why: state.refused } : { kind: 'failed', why };
}

function refusalOf({ message }) {
  return message.replace(/ (is|are) not supported.*/, '');
}

async function createEntity(entities, entity) {
  const [[kind, spec]] = Object.entries(entity);
  const options = Object.fromEntries(
    Object.entries({
      ...spec.uriOptions,
      ...spec.databaseOptions,
      ...spec.collectionOptions,
      ...spec.sessionOptions,
    }),
  );
  if (kind === 'client') {
    if (spec.autoEncryptOpts) throw new Unsupported('client-side encryption');
    entities.set(
      spec.id,
      await MongoClient.connect(server.uri, { ...options, serverSelectionTimeoutMS: 5000 }),
    );
  } else if (kind === 'database')
    entities.set(spec.id, entities.get(spec.client).db(spec.databaseName, options));
  else if (kind === 'collection')
    entities.set(spec.id, entities.get(spec.database).collection(spec.collectionName, options));
  else if (kind === 'session') entities.set(spec.id, entities.get(spec.client).startSession(options));
  else throw new Unsupported(`the entity ${kind}`);
}

async function runChecked(state, operation) {
  const { expectError, expectResult, ignoreResultAndError, saveResultAsEntity, name } = operation;
  let result;
  try {
    result = await runOperation(state, operation);
  } catch (error) {
    if (error instanceof Unsupported) throw error;
    if (error?.code === 238) state.refused = refusalOf(error);
    if (ignoreResultAndError) return;
    if (!expectError) throw error;
    const fault = matchesError(expectError, error, state);
    if (fault) throw new Error(`${name}: ${fault} (${error.message})`);
    return;
  }
  if (ignoreResultAndError) return;
  if (expectError) throw new Error(`${name}: an error was expected`);
  if (saveResultAsEntity) state.entities.set(saveResultAsEntity, result);
  if (expectResult !== undefined) {
    const fault = matches(expectResult, result, state, true);
    if (fault) throw new Error(`${name}: ${fault}`);
  }
}

function matchesError(expected, error, state) {
  const {
    isClientError,
    errorCode,
    errorCodeName,
    errorContains,
    errorLabelsContain = [],
    errorLabelsOmit = [],
    errorResponse,
    expectResult,
  } = expected;
  if (isClientError !== undefined && isClientError === error instanceof MongoServerError)
    return `comes from the ${isClientError ? 'server' : 'client'}`;
  if (errorCode !== undefined && error.code !== errorCode)
    return `code ${error.code} instead of ${errorCode}`;
  if (errorCodeName !== undefined && error.codeName !== errorCodeName)
    return `codeName ${error.codeName} instead of ${errorCodeName}`;
  if (errorContains && !error.message.toLowerCase().includes(errorContains.toLowerCase()))
    return `message lacks ${errorContains}`;
  for (const label of errorLabelsContain)
    if (!error.hasErrorLabel?.(label)) return `lacks the label ${label}`;
  for (const label of errorLabelsOmit) if (error.hasErrorLabel?.(label)) return `has the label ${label}`;
  const fault =
    errorResponse && matches(errorResponse, error.errorResponse ?? {}, state, true, 'errorResponse');
  if (fault) return fault;
  return expectResult === undefined ? undefined : matches(expectResult, error.result ?? {}, state, true);
}
