import { type Document, Timestamp } from 'bson';
import { compilePipeline } from '../aggregate/pipeline';
import { isPlainObject } from '../bson/bson-values';
import { fieldOf, RawDocument } from '../bson/raw-document';
import { encode } from '../bson/write-bson';
import { badValue, CommandError, failedToParse, notImplemented } from '../command-error';
import { any, readFields, text } from '../commands/read-arguments';
import type { BatchSource } from '../cursors';
import type { Engine } from '../engine';
import type { LoggedChange } from './change-log';

const FIELDS = { fullDocument: text, resumeAfter: any, startAfter: any };
const REFUSED = 'startAtOperationTime fullDocumentBeforeChange showExpandedEvents allChangesForCluster';
const STAGES = ['$match', '$project'];
const CHANGES_PER_READ = 500;
const DEFAULT_WAIT_MS = 1000;
/** Ends a token that stands after an `invalidate`: only `startAfter` takes it. */
const INVALIDATED = '01';

/**
 * A cursor over the change log, of one collection or (undefined) of all of a database, from now on or from where a
 * token left off.
 */
export function openChangeStream(
  engine: Engine,
  database: string,
  collection: string | undefined,
  [first, ...stages]: Document[],
): BatchSource {
  const { log } = engine;
  const options = readFields(first?.$changeStream, FIELDS, REFUSED, '$changeStream');
  const { fullDocument = 'default' } = options;
  if (/^(required|whenAvailable)$/.test(fullDocument)) throw notImplemented('post-images of changes');
  if (!/^(default|updateLookup)$/.test(fullDocument)) throw badValue(`unknown fullDocument: ${fullDocument}`);
  const pipeline = compilePipeline(stages);
  const wrong = stages.map((stage) => Object.keys(stage)[0] ?? '').find((name) => !STAGES.includes(name));
  if (wrong) throw notImplemented(`${wrong} in a change stream`);
  let position = startOf(engine, options);
  let isInvalidated = false;
  let isFirst = true;
  let wake = (): void => {};

  const take = (limit: number): RawDocument[] => {
    const documents: RawDocument[] = [];
    while (documents.length < limit && !isInvalidated) {
      checkReach(engine, position);
      const before = position;
      for (const change of log.read(position, CHANGES_PER_READ)) {
        if (documents.length >= limit || isInvalidated) break;
        position = change.position;
        const isDropped = change.operation === 'dropDatabase';
        if (change.database !== database) continue;
        if (collection !== undefined && change.collection !== collection && !isDropped) continue;
        isInvalidated = isDropped || (change.operation === 'drop' && collection !== undefined);
        const event = describe(engine, change, fullDocument === 'updateLookup');
        if (!isDropped || collection === undefined) pipeline.push(event);
        const { clusterTime, wallTime } = event;
        const _id = { _data: tokenOf(position) + INVALIDATED };
        if (isInvalidated) pipeline.push({ _id, operationType: 'invalidate', clusterTime, wallTime });
        for (const doc of pipeline.drain()) {
          if (fieldOf(fieldOf(doc, '_id'), '_data') === undefined) throw tokenRemoved();
          documents.push(new RawDocument(encode(doc)));
        }
      }
      if (before === position) break;
    }
    return documents;
  };

  return {
    async next(limit, waitMs = DEFAULT_WAIT_MS) {
      const most = limit > 0 ? limit : 1000;
      const deadline = performance.now() + waitMs;
      let documents = take(most);
      // The first batch never waits: for the client its cursor does not exist yet.
      while (documents.length === 0 && !isInvalidated && !isFirst && performance.now() < deadline) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(() => wake(), deadline - performance.now());
          const stop = log.onChange(() => wake());
          wake = () => {
            clearTimeout(timer);
            stop();
            resolve();
          };
        });
        documents = take(most);
      }
      isFirst = false;
      const token = tokenOf(position) + (isInvalidated ? INVALIDATED : '');
      return { documents, isFinished: isInvalidated, extra: { postBatchResumeToken: { _data: token } } };
    },
    close() {
      isInvalidated = true;
      wake();
    },
  };
}

/** @throws 286 if the log no longer reaches back that far */
function startOf(engine: Engine, { resumeAfter, startAfter }: Document): Buffer {
  const token = resumeAfter ?? startAfter;
  if (token === undefined) return engine.log.position;
  if (resumeAfter && startAfter) throw new CommandError(50674, 'Only one type of resume option is allowed');
  const data = isPlainObject(token) ? token._data : undefined;
  if (typeof data !== 'string' || !/^[0-9A-F]{16}(01)?$/i.test(data))
    throw failedToParse('the resume token is malformed');
  if (data.length > 16 && resumeAfter)
    throw new CommandError(
      260,
      'resumeAfter does not go on after an invalidate notification: use startAfter',
    );
  const position = Buffer.from(data.slice(0, 16), 'hex');
  checkReach(engine, position);
  return position;
}

function describe(engine: Engine, change: LoggedChange, lookUp: boolean): Document {
  const { operation, database, collection, id, body, position, at } = change;
  const event: Document = {
    _id: { _data: tokenOf(position) },
    operationType: operation,
    clusterTime: new Timestamp({ t: position.readUInt32BE(0), i: position.readUInt32BE(4) }),
    wallTime: at,
    ns: operation === 'dropDatabase' ? { db: database } : { db: database, coll: collection },
  };
  if (id !== undefined) event.documentKey = { _id: id };
  if (operation === 'insert' || operation === 'replace') event.fullDocument = body;
  if (operation === 'update') event.updateDescription = body;
  if (operation === 'update' && lookUp) {
    const found = engine.catalog.find(database, collection);
    event.fullDocument = found ? engine.documents.get(found, id) : null;
  }
  return event;
}

const tokenOf = (position: Buffer): string => position.toString('hex').toUpperCase();
const NOT_RESUMABLE = { errorLabels: ['NonResumableChangeStreamError'] };
const tokenRemoved = (): CommandError =>
  new CommandError(280, 'a change stream must not remove or change _id, the resume token', NOT_RESUMABLE);

function checkReach({ log }: Engine, position: Buffer): void {
  if (!log.reaches(position))
    throw new CommandError(286, 'the change log no longer reaches back to the resume point', NOT_RESUMABLE);
}
