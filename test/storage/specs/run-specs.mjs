// Runs MongoDB's unified specification tests against a server: npm run test:specs -- --specs DIR [--uri URI]
// The tests themselves are not part of this project (their licence is another): DIR is a checkout's `source` folder.
// Without a URI the embedded engine is started with its test commands. What it refuses (238) is counted apart.
// Checked are results, errors and outcomes; which commands a driver sends (expectEvents) is the driver's affair.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { EJSON } from 'bson';
import { Collection, MongoClient } from 'mongodb';
import { createEntity } from './create-entity.mjs';
import { matchesError } from './match-error.mjs';
import { matches } from './match-result.mjs';
import { runOperation } from './run-operation.mjs';
import { skipReason } from './skip-reason.mjs';
import { Unsupported } from './unsupported.mjs';

const areas = [
  'crud',
  'retryable-reads',
  'retryable-writes',
  'transactions',
  'change-streams',
  'sessions',
  'collection-management',
  'index-management',
];
const { values } = parseArgs({
  options: {
    specs: { type: 'string' },
    uri: { type: 'string' },
    only: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (!values.specs || !existsSync(values.specs)) {
  if (values.specs) console.error(`${values.specs} does not exist.`);
  console.error('Usage: npm run test:specs -- --specs DIR [--uri URI] [--only TEXT]');
  process.exit(values.help ? 0 : 1);
}

const server = values.uri ? { uri: values.uri, stop: async () => {} } : await startEngine();
const admin = await MongoClient.connect(server.uri);
const none = { passed: 0, refused: 0, skipped: 0, failed: 0 };
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
    const why = skipReason(suite, test, name, admin.options.credentials !== undefined);
    const outcome = why ? { kind: 'skipped', why } : await runTest(suite, test);
    const area = file.split(path.sep).findLast((part) => areas.includes(part)) ?? 'other';
    const ofArea = counts.get(area) ?? { ...none };
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
    .filter((name) => areas.some((area) => name.split(path.sep).includes(area)))
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

async function runTest(suite, test) {
  const entities = new Map();
  const state = {
    ...{ uri: server.uri, admin, entities, refused: undefined },
    /** What each client sent, and the fail points that were set. */
    ...{ commands: new Map(), failPoints: new Set() },
  };
  try {
    for (const { databaseName, collectionName, createOptions, documents } of suite.initialData ?? []) {
      const collection = admin.db(databaseName).collection(collectionName);
      await collection.drop();
      if (createOptions || documents.length === 0)
        await admin.db(databaseName).createCollection(collectionName, createOptions);
      if (documents.length > 0) await collection.insertMany(documents);
    }
    for (const entity of suite.createEntities ?? []) await createEntity(state, entity);
    if (!suite.initialData) await emptyCollections(entities);
    for (const operation of test.operations) await runChecked(state, operation);
    for (const { databaseName, collectionName, documents } of test.outcome ?? []) {
      const found = await admin.db(databaseName).collection(collectionName).find().sort({ _id: 1 }).toArray();
      const fault = matches(documents, found, state);
      if (fault) return verdict(state, `outcome: ${fault}`);
    }
    return verdict(state);
  } catch (error) {
    if (error instanceof Unsupported) return { kind: 'skipped', why: error.message };
    if (error?.code === 238) return { kind: 'refused', why: refusalOf(error) };
    return verdict(state, error?.message ?? String(error));
  } finally {
    for (const name of state.failPoints)
      await admin
        .db('admin')
        .command({ configureFailPoint: name, mode: 'off' })
        .catch(() => undefined);
    for (const entity of entities.values())
      if (entity instanceof MongoClient) await entity.close().catch(() => undefined);
  }
}

/** Tests that bring no data of their own expect nothing that others left. */
async function emptyCollections(entities) {
  for (const entity of entities.values())
    if (entity instanceof Collection)
      await admin.db(entity.dbName).collection(entity.collectionName).deleteMany({});
}

/** Who expects any error is not content with a refusal. */
function verdict(state, why) {
  if (state.refused) return { kind: 'refused', why: state.refused };
  return why === undefined ? { kind: 'passed' } : { kind: 'failed', why };
}

function refusalOf({ message }) {
  return message.replace(/ (is|are) not supported.*/, '');
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
