import { serialize } from 'bson';
import { createEntity } from './create-entity.mjs';

/** The driver's words for the states that the format names. */
const transactionStates = {
  none: 'NO_TRANSACTION',
  starting: 'STARTING_TRANSACTION',
  in_progress: 'TRANSACTION_IN_PROGRESS',
  committed: 'TRANSACTION_COMMITTED',
  aborted: 'TRANSACTION_ABORTED',
};

/** What a test asks of the runner itself. */
export const onRunner = {
  failPoint(state, { client, failPoint }) {
    state.failPoints.add(failPoint.configureFailPoint);
    return state.entities.get(client).db('admin').command(failPoint);
  },
  async createEntities(state, { entities }) {
    for (const entity of entities) await createEntity(state, entity);
  },
  assertCollectionExists: async (state, { databaseName, collectionName }) =>
    expectName(state, databaseName, collectionName, true),
  assertCollectionNotExists: async (state, { databaseName, collectionName }) =>
    expectName(state, databaseName, collectionName, false),
  assertIndexExists: async (state, args) => expectIndex(state, args, true),
  assertIndexNotExists: async (state, args) => expectIndex(state, args, false),
  assertSessionDirty: async (state, { session }) =>
    expectSession('dirty', state.entities.get(session).serverSession.isDirty, true),
  assertSessionNotDirty: async (state, { session }) =>
    expectSession('dirty', state.entities.get(session).serverSession.isDirty, false),
  assertSessionPinned: async (state, { session }) =>
    expectSession('pinned', state.entities.get(session).isPinned, true),
  assertSessionUnpinned: async (state, { session }) =>
    expectSession('pinned', state.entities.get(session).isPinned, false),
  assertSessionTransactionState: async (state, { session, state: wanted }) =>
    expectSession(wanted, state.entities.get(session).transaction.state, transactionStates[wanted]),
  assertSameLsidOnLastTwoCommands: async (state, { client }) => expectSameLsid(state, client, true),
  assertDifferentLsidOnLastTwoCommands: async (state, { client }) => expectSameLsid(state, client, false),
};

async function expectName({ admin }, databaseName, name, isWanted) {
  const found = await admin.db(databaseName).listCollections({ name }).toArray();
  if (found.length > 0 !== isWanted)
    throw new Error(`collection ${name} ${isWanted ? 'is missing' : 'is there'}`);
}

async function expectIndex({ admin }, { databaseName, collectionName, indexName }, isWanted) {
  const found = await admin
    .db(databaseName)
    .collection(collectionName)
    .indexes()
    .catch(() => []);
  if (found.some(({ name }) => name === indexName) !== isWanted) throw new Error(`index ${indexName}`);
}

function expectSession(what, is, isWanted) {
  if (is !== isWanted) throw new Error(`the session is ${is ? '' : 'not '}${what}`);
}

function expectSameLsid({ commands }, client, isWanted) {
  const [first, second] = commands.get(client).slice(-2);
  const isSame = serialize(first.lsid).equals(serialize(second.lsid));
  if (isSame !== isWanted) throw new Error(`the last two commands have ${isSame ? 'the same' : 'two'} lsid`);
}
