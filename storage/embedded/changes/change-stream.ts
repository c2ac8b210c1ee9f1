import { type Document, Timestamp } from 'bson';
import { compilePipeline } from '../aggregate/pipeline';
import { type AnyDocument, fieldOf, RawDocument } from '../bson/raw-document';
import { encode } from '../bson/write-bson';
import { badValue, CommandError, failedToParse, notImplemented } from '../command-error';
import { any, readFields } from '../commands/command';
import { type BatchSource, maxBatchBytes } from '../cursors';
import type { Engine } from '../engine';
import { type LoggedChange, namespaceOf } from './change-log';

const fields = { fullDocument: any, resumeAfter: any, startAfter: any };
const refusedFields = 'startAtOperationTime fullDocumentBeforeChange showExpandedEvents allChangesForCluster';
const changesPerRead = 500;
const defaultWaitMs = 1000;
const notResumable = { errorLabels: ['NonResumableChangeStreamError'] };

/**
 * A cursor over the change log, of one collection or (undefined) of all of a database, from now on or from where a
 * token left off. It ends when what it watches is dropped.
 */
export function openChangeStream(
  engine: Engine,
  database: string,
  collection: string | undefined,
  [first, ...stages]: Document[],
): BatchSource {
  const { log } = engine;
  const { fullDocument = 'default', ...token } = readFields(
    first?.$changeStream,
    fields,
    refusedFields,
    '$changeStream',
  );
  if (/^(required|whenAvailable)$/.test(fullDocument)) throw notImplemented('post-images of changes');
  if (!/^(default|updateLookup)$/.test(fullDocument)) throw badValue(`unknown fullDocument: ${fullDocument}`);
  const pipeline = compilePipeline(stages);
  for (const stage of stages)
    if (!stage.$match && !stage.$project)
      throw new CommandError(20, `${Object.keys(stage)} is not permitted in a $changeStream pipeline`);
  let position = startOf(engine, token);
  let isOver = false;
  let isFirst = true;
  let wake = (): void => {};

  /** Whether what this stream watches is gone with a change. */
  const isLast = (change: LoggedChange): boolean =>
    change.database === database &&
    (change.operation === 'dropDatabase' ||
      (change.operation === 'drop' && change.collection === collection));

  /** The events of one change for this stream. */
  const eventsOf = (change: LoggedChange): Document[] => {
    if (change.database !== database) return [];
    const isDatabase = change.operation === 'dropDatabase';
    if (collection !== undefined && change.collection !== collection && !isDatabase) return [];
    const event = describe(engine, change, fullDocument === 'updateLookup');
    const { _id, clusterTime, wallTime } = event;
    const own = isDatabase && collection !== undefined ? [] : [event];
    return isLast(change) ? [...own, { _id, operationType: 'invalidate', clusterTime, wallTime }] : own;
  };

  const take = (limit: number): RawDocument[] => {
    const documents: RawDocument[] = [];
    let bytes = 0;
    for (let isEnd = false; documents.length < limit && !isEnd && !isOver; ) {
      checkReach(engine, position);
      isEnd = true;
      for (const change of log.read(position, changesPerRead)) {
        if (documents.length >= limit || isOver) break;
        const events = [...pipeline(eventsOf(change))].map(encodeEvent);
        for (const event of events) bytes += event.bytes.length + 16;
        if (bytes > maxBatchBytes && documents.length > 0) return documents;
        isEnd = false;
        position = change.position;
        isOver = isLast(change);
        documents.push(...events);
      }
    }
    return documents;
  };

  const concerns = (touched: ReadonlySet<string>): boolean =>
    collection === undefined
      ? [...touched].some((namespace) => namespace.startsWith(namespaceOf(database, '')))
      : touched.has(namespaceOf(database, collection)) || touched.has(namespaceOf(database, ''));

  const change = (deadline: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => wake(), deadline - performance.now());
      const stop = log.onChange((touched) => {
        if (!touched || concerns(touched)) wake();
      });
      wake = () => {
        clearTimeout(timer);
        stop();
        resolve();
      };
    });

  const place = (): Document => ({ postBatchResumeToken: { _data: tokenOf(position) } });
  return {
    opening: place(),
    async next(limit, waitMs = defaultWaitMs) {
      const deadline = performance.now() + waitMs;
      let documents = take(limit || changesPerRead);
      // The first batch never waits: for the client its cursor does not exist yet.
      while (documents.length === 0 && !isOver && !isFirst && performance.now() < deadline) {
        await change(deadline);
        documents = take(limit || changesPerRead);
      }
      isFirst = false;
      return { documents, isFinished: isOver, extra: place() };
    },
    close() {
      isOver = true;
      wake();
    },
  };
}

/** @throws 280 without the resume token */
function encodeEvent(event: AnyDocument = {}): RawDocument {
  if (fieldOf(fieldOf(event, '_id'), '_data') === undefined)
    throw new CommandError(280, 'a change stream must keep _id, the resume token', notResumable);
  return new RawDocument(encode(event));
}

/** @throws 286 if the log no longer reaches back that far */
function startOf(engine: Engine, { resumeAfter, startAfter }: Document): Buffer {
  if (resumeAfter !== undefined && startAfter !== undefined)
    throw new CommandError(50865, "Do not specify both 'resumeAfter' and 'startAfter'");
  const token = resumeAfter ?? startAfter;
  if (token === undefined) return engine.log.position;
  const data = fieldOf(token, '_data');
  if (typeof data !== 'string' || !/^[0-9A-F]{16}$/.test(data))
    throw failedToParse('the resume token is malformed');
  const position = Buffer.from(data, 'hex');
  checkReach(engine, position);
  return position;
}

function checkReach({ log }: Engine, position: Buffer): void {
  if (!log.reaches(position))
    throw new CommandError(286, 'the change log no longer reaches back to the resume point', notResumable);
}

const tokenOf = (position: Buffer): string => position.toString('hex').toUpperCase();

function describe(
  { catalog, documents }: Engine,
  { operation, database, collection, id, body, position, at }: LoggedChange,
  lookUp: boolean,
): Document {
  const isUpdate = operation === 'update';
  const found = isUpdate && lookUp ? catalog.find(database, collection) : undefined;
  const looked = found ? documents.get(found, id) : null;
  return {
    _id: { _data: tokenOf(position) },
    operationType: operation,
    clusterTime: new Timestamp({ t: position.readUInt32BE(0), i: position.readUInt32BE(4) }),
    wallTime: at,
    ns: operation === 'dropDatabase' ? { db: database } : { db: database, coll: collection },
    ...(id === undefined ? {} : { documentKey: { _id: id } }),
    ...(isUpdate ? { updateDescription: body, ...(lookUp ? { fullDocument: looked } : {}) } : {}),
    ...(operation === 'insert' || operation === 'replace' ? { fullDocument: body } : {}),
  };
}
