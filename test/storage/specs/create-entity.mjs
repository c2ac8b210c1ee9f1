import { MongoClient } from 'mongodb';
import { Unsupported } from './unsupported.mjs';

const readyMs = 5000;

/** Makes one entity of a test and enters it into the state under its id. */
export async function createEntity(state, entity) {
  const { entities } = state;
  const [[kind, spec]] = Object.entries(entity);
  switch (kind) {
    case 'client':
      return void entities.set(spec.id, await connect(state, spec));
    case 'database':
      return void entities.set(
        spec.id,
        entities.get(spec.client).db(spec.databaseName, spec.databaseOptions),
      );
    case 'collection':
      return void entities.set(
        spec.id,
        entities.get(spec.database).collection(spec.collectionName, spec.collectionOptions),
      );
    case 'session': {
      const { snapshotTime, ...options } = spec.sessionOptions ?? {};
      // The time is named: it is what an operation before it saved.
      if (snapshotTime !== undefined) options.snapshotTime = entities.get(snapshotTime);
      return void entities.set(spec.id, entities.get(spec.client).startSession(options));
    }
    default:
      throw new Unsupported(`the entity ${kind}`);
  }
}

async function connect({ uri, commands }, spec) {
  if (spec.autoEncryptOpts) throw new Unsupported('client-side encryption');
  const { ignoreCommandMonitoringEvents: ignored = [] } = spec;
  const client = new MongoClient(uri, {
    ...spec.uriOptions,
    monitorCommands: true,
    serverSelectionTimeoutMS: readyMs,
  });
  const started = [];
  client.on('commandStarted', ({ commandName, command }) => {
    if (commandName !== 'configureFailPoint' && !ignored.includes(commandName)) started.push(command);
  });
  commands.set(spec.id, started);
  return client.connect();
}
