import { type Document, Timestamp } from 'bson';
import { compilePipeline } from '../aggregate/pipeline';
import { decode, encode, isPlainObject } from '../bson-values';
import { CommandError, failedToParse, notImplemented } from '../command-error';
import type { Batch, BatchSource } from '../cursors';
import type { Engine } from '../engine';
import { recordKey } from '../index/index-definition';
import { RawDocument } from '../raw-reply';
import type { LoggedChange } from './change-log';

export interface ChangeStreamRequest {
  database: string;
  /** Undefined: all collections of the database, or of all databases. */
  collection: string | undefined;
  options: unknown;
  stages: unknown[];
}

const STAGES = new Set([
  '$match',
  '$project',
  '$addFields',
  '$set',
  '$unset',
  '$replaceRoot',
  '$replaceWith',
]);
const OPTIONS = new Set(
  `fullDocument resumeAfter startAfter startAtOperationTime allChangesForCluster fullDocumentBeforeChange
  showExpandedEvents`.split(/\s+/),
);
const CHANGES_PER_READ = 500;
const DEFAULT_WAIT_MS = 1000;
/** Ends a token that stands after an `invalidate`: only `startAfter` takes it. */
const INVALIDATED = '01';

/** A cursor over the change log from now on, or from where a token left off. */
export function openChangeStream(engine: Engine, request: ChangeStreamRequest): BatchSource {
  const options = readOptions(request);
  const isMine = scopeOf(request, options);
  for (const stage of request.stages) {
    const [name] = isPlainObject(stage) ? Object.keys(stage) : [];
    if (name === '$redact' || name === '$changeStreamSplitLargeEvent')
      throw notImplemented(`${name} in a change stream`);
    compilePipeline([stage], () => []);
    if (!STAGES.has(name ?? ''))
      throw new CommandError(72, `${name} is not permitted in a $changeStream pipeline`);
  }
  const pipeline = compilePipeline(request.stages, () => []);
  let position = startOf(engine, options);
  let isInvalidated = false;
  let queue: LoggedChange[] = [];

  const toEvents = (change: LoggedChange): Document[] => {
    const event = describe(engine, change, options.fullDocument === 'updateLookup');
    const isEnd = change.operation.startsWith('drop') && request.collection !== undefined;
    if (change.operation === 'dropDatabase' && request.collection !== undefined) return [invalidate(change)];
    const isDatabaseEnd = change.operation === 'dropDatabase' && options.allChangesForCluster !== true;
    return isEnd || isDatabaseEnd ? [event, invalidate(change)] : [event];
  };

  const take = (limit: number): RawDocument[] => {
    const documents: RawDocument[] = [];
    while (documents.length < limit && !isInvalidated) {
      if (!engine.log.reaches(position)) throw historyLost();
      queue = [...engine.log.read(position, CHANGES_PER_READ)];
      if (queue.length === 0) break;
      for (const change of queue) {
        if (documents.length >= limit || isInvalidated) break;
        position = change.position;
        if (!isMine(change)) continue;
        for (const event of toEvents(change)) {
          if (event.operationType === 'invalidate') isInvalidated = true;
          pipeline.push(event);
        }
        for (const doc of pipeline.drain()) {
          if (!isPlainObject(doc._id) || doc._id._data === undefined) throw tokenRemoved();
          documents.push(new RawDocument(encode(doc)));
        }
      }
    }
    return documents;
  };

  let wake: (() => void) | undefined;
  let isFirst = true;
  return {
    async next(limit, waitMs): Promise<Batch> {
      const most = limit > 0 ? limit : 1000;
      const deadline = performance.now() + (waitMs ?? DEFAULT_WAIT_MS);
      let documents = take(most);
      // The first batch never waits: for the client its cursor does not exist yet.
      while (documents.length === 0 && !isInvalidated && !isFirst) {
        const left = deadline - performance.now();
        if (left <= 0) break;
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, left);
          const stop = engine.log.onChange(resolve);
          wake = () => {
            clearTimeout(timer);
            stop();
            resolve();
          };
        });
        wake?.();
        documents = take(most);
      }
      isFirst = false;
      const token = isInvalidated ? `${tokenData(position)}${INVALIDATED}` : tokenData(position);
      return { documents, isFinished: isInvalidated, extra: { postBatchResumeToken: { _data: token } } };
    },
    close: () => {
      isInvalidated = true;
      wake?.();
    },
  };
}

function readOptions({ options, database, collection }: ChangeStreamRequest): Document {
  if (!isPlainObject(options)) throw new CommandError(6188500, '$changeStream must take a nested object');
  for (const name of Object.keys(options)) {
    if (!OPTIONS.has(name))
      throw new CommandError(40415, `BSON field '$changeStream.${name}' is an unknown field.`);
  }
  const { fullDocument = 'default', fullDocumentBeforeChange = 'off', allChangesForCluster } = options;
  if (['required', 'whenAvailable'].includes(fullDocument) || fullDocumentBeforeChange !== 'off') {
    throw notImplemented('pre- and post-images of changes');
  }
  if (!['default', 'updateLookup'].includes(fullDocument))
    throw new CommandError(2, `unknown fullDocument: ${fullDocument}`);
  if (options.showExpandedEvents === true) throw notImplemented('showExpandedEvents');
  if (allChangesForCluster === true && (database !== 'admin' || collection !== undefined)) {
    throw new CommandError(
      72,
      'allChangesForCluster may only be used on the admin database with {aggregate: 1}',
    );
  }
  const starts = ['resumeAfter', 'startAfter', 'startAtOperationTime'].filter((name) => name in options);
  if (starts.length > 1)
    throw new CommandError(50674, `Only one type of resume option is allowed: ${starts.join(', ')}`);
  return options;
}

function scopeOf(
  { database, collection }: ChangeStreamRequest,
  options: Document,
): (change: LoggedChange) => boolean {
  if (options.allChangesForCluster === true) return () => true;
  return (change) =>
    change.database === database &&
    (collection === undefined || change.collection === collection || change.operation === 'dropDatabase');
}

/** @throws 286 if the log no longer reaches back that far */
function startOf(engine: Engine, { resumeAfter, startAfter, startAtOperationTime }: Document): Buffer {
  const token: unknown = resumeAfter ?? startAfter;
  if (token !== undefined) {
    const data: unknown = isPlainObject(token) ? token._data : undefined;
    if (typeof data !== 'string' || !/^[0-9A-F]{16}(01)?$/i.test(data))
      throw failedToParse('the resume token is malformed');
    if (data.length > 16 && resumeAfter !== undefined) {
      throw new CommandError(
        260,
        'Attempting to resume a change stream using resumeAfter from an invalidate notification',
      );
    }
    const position = Buffer.from(data.slice(0, 16), 'hex');
    if (!engine.log.reaches(position)) throw historyLost();
    return position;
  }
  if (startAtOperationTime instanceof Timestamp) {
    const { t, i } = startAtOperationTime;
    const position = Buffer.alloc(8);
    position.writeUInt32BE(t, 0);
    position.writeUInt32BE(Math.max(0, i - 1), 4); // the operation at that time is included
    if (!engine.log.reaches(position)) throw historyLost();
    return position;
  }
  return engine.log.position;
}

function describe(engine: Engine, change: LoggedChange, lookUp: boolean): Document {
  const { operation, database, collection, documentKey, body, position, wallTime } = change;
  const event: Document = {
    _id: { _data: tokenData(position) },
    operationType: operation,
    clusterTime: new Timestamp({ t: position.readUInt32BE(0), i: position.readUInt32BE(4) }),
    wallTime,
  };
  if (operation === 'insert' || operation === 'replace') event.fullDocument = body && decode(body);
  if (operation === 'update' && lookUp) event.fullDocument = currentDocument(engine, change);
  event.ns = operation === 'dropDatabase' ? { db: database } : { db: database, coll: collection };
  if (documentKey) event.documentKey = documentKey;
  if (operation === 'update') event.updateDescription = body && decode(body);
  return event;
}

function currentDocument(
  engine: Engine,
  { database, collection, documentKey }: LoggedChange,
): Document | null {
  const found = engine.catalog.find(database, collection);
  const raw = found && engine.file.get(Buffer.concat([found.prefix, recordKey(documentKey?._id).key]));
  return raw ? decode(raw) : null;
}

function invalidate({ position, wallTime }: LoggedChange): Document {
  return {
    _id: { _data: `${tokenData(position)}${INVALIDATED}` },
    operationType: 'invalidate',
    clusterTime: new Timestamp({ t: position.readUInt32BE(0), i: position.readUInt32BE(4) }),
    wallTime,
  };
}

const tokenData = (position: Buffer): string => position.toString('hex').toUpperCase();

const historyLost = (): CommandError =>
  new CommandError(286, 'the change log no longer reaches back to the resume point', {
    errorLabels: ['NonResumableChangeStreamError'],
  });

const tokenRemoved = (): CommandError =>
  new CommandError(280, 'a change stream pipeline must not remove or change _id, the resume token', {
    errorLabels: ['NonResumableChangeStreamError'],
  });
