import { once } from 'node:events';
import { onRunner } from './run-on-runner.mjs';
import { Unsupported } from './unsupported.mjs';

const optionsAsSaved = new Set(['saveResultAsEntity']);

function split(state, operation, ...names) {
  const options = { ...operation.arguments };
  const values = names.map((name) => {
    const value = options[name];
    delete options[name];
    return value;
  });
  if (options.session) options.session = state.entities.get(options.session);
  if (options.returnDocument) options.returnDocument = options.returnDocument.toLowerCase();
  for (const name of optionsAsSaved) delete options[name];
  return [...values, options];
}

const bulk = (requests) =>
  requests.map((request) => {
    const [[name, spec]] = Object.entries(request);
    return { [name]: spec };
  });

/** Each operation of the format as a call of the driver. */
const operations = {
  find: (target, args) => {
    const [filter, options] = args('filter');
    return target.find(filter, options).toArray();
  },
  findOne: (target, args) => target.findOne(...args('filter')),
  insertOne: (target, args) => target.insertOne(...args('document')),
  insertMany: (target, args) => target.insertMany(...args('documents')),
  updateOne: (target, args) => target.updateOne(...args('filter', 'update')),
  updateMany: (target, args) => target.updateMany(...args('filter', 'update')),
  replaceOne: (target, args) => target.replaceOne(...args('filter', 'replacement')),
  deleteOne: (target, args) => target.deleteOne(...args('filter')),
  deleteMany: (target, args) => target.deleteMany(...args('filter')),
  findOneAndUpdate: (target, args) => target.findOneAndUpdate(...args('filter', 'update')),
  findOneAndReplace: (target, args) => target.findOneAndReplace(...args('filter', 'replacement')),
  findOneAndDelete: (target, args) => target.findOneAndDelete(...args('filter')),
  aggregate: (target, args) => {
    const [pipeline, options] = args('pipeline');
    return target.aggregate(pipeline, options).toArray();
  },
  countDocuments: (target, args) => target.countDocuments(...args('filter')),
  estimatedDocumentCount: (target, args) => target.estimatedDocumentCount(...args()),
  distinct: (target, args) => target.distinct(...args('fieldName', 'filter')),
  bulkWrite: (target, args) => {
    const [requests, options] = args('requests');
    return target.bulkWrite(bulk(requests), options);
  },
  createIndex: (target, args) => target.createIndex(...args('keys')),
  dropIndex: (target, args) => target.dropIndex(...args('name')),
  dropIndexes: (target, args) => target.dropIndexes(...args()),
  listIndexes: (target, args) => target.listIndexes(...args()).toArray(),
  listIndexNames: async (target, args) =>
    (await target.listIndexes(...args()).toArray()).map(({ name }) => name),
  createCollection: (target, args) => target.createCollection(...args('collection')),
  dropCollection: (target, args) => target.dropCollection(...args('collection')),
  modifyCollection: (target, args) => {
    const [collMod, options] = args('collection');
    return target.command({ collMod, ...options });
  },
  listCollections: (target, args) => {
    const [filter, options] = args('filter');
    return target.listCollections(filter, options).toArray();
  },
  listCollectionNames: async (target, args) => {
    const [filter, options] = args('filter');
    const found = await target.listCollections(filter, { ...options, nameOnly: true }).toArray();
    return found.map(({ name }) => name);
  },
  listDatabaseNames: async (target, args) => {
    const [filter, options] = args('filter');
    const { databases } = await target
      .db('admin')
      .admin()
      .listDatabases({ ...options, filter, nameOnly: true });
    return databases.map(({ name }) => name);
  },
  listDatabases: (target, args) =>
    target
      .db('admin')
      .admin()
      .listDatabases(...args()),
  runCommand: (target, args) => {
    const [command, , options] = args('command', 'commandName');
    return target.command(command, options);
  },
  createChangeStream: async (target, args) => {
    const [pipeline, options] = args('pipeline');
    const stream = target.watch(pipeline, { maxAwaitTimeMS: 100, ...options });
    // The driver opens it on the server when it is first read: what comes of that is for the next iteration.
    const opened = once(stream.cursor, 'init');
    stream.early = stream.tryNext();
    // A failure of that read is met there too, even if nobody iterates.
    stream.early.catch(() => undefined);
    await Promise.race([opened, stream.early]);
    return stream;
  },
  iterateUntilDocumentOrError: async (target) => {
    const { early } = target;
    target.early = undefined;
    return (await early) ?? withinSeconds(10, target.next());
  },
  iterateOnce: async (target) => void (await target.tryNext()),
  rename: (target, args) => target.rename(...args('to')),
  createSearchIndex: (target, args) => target.createSearchIndex(args('model')[0]),
  createSearchIndexes: (target, args) => target.createSearchIndexes(args('models')[0]),
  dropSearchIndex: (target, args) => {
    const [indexName, name] = args('indexName', 'name');
    return target.dropSearchIndex(indexName ?? name);
  },
  listSearchIndexes: (target, args) => target.listSearchIndexes(...args('indexName', 'options')).toArray(),
  updateSearchIndex: (target, args) => {
    const [indexName, name, definition] = args('indexName', 'name', 'definition');
    return target.updateSearchIndex(indexName ?? name, definition);
  },
  close: (target) => target.close(),
  endSession: (target) => target.endSession(),
  startTransaction: async (target, args) => target.startTransaction(...args()),
  commitTransaction: (target) => target.commitTransaction(),
  abortTransaction: (target) => target.abortTransaction(),
  getSnapshotTime: async (target) => target.snapshotTime,
};

export function runOperation(state, operation) {
  if (operation.object === 'testRunner') {
    const run = onRunner[operation.name];
    if (!run) throw new Unsupported(`the operation ${operation.name}`);
    return run(state, operation.arguments);
  }
  const run = operations[operation.name];
  const target = state.entities.get(operation.object);
  if (!run || !target) throw new Unsupported(`the operation ${operation.name} on ${operation.object}`);
  return run(target, (...names) => split(state, operation, ...names));
}

function withinSeconds(seconds, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing within ${seconds} s`)), seconds * 1000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
