import type { Document } from 'bson';
import { compilePipeline } from '../aggregate/pipeline';
import type { Pipeline, ReadCollection } from '../aggregate/stage';
import { isPlainObject, toNumber } from '../bson-values';
import { openChangeStream } from '../changes/change-stream';
import { CommandError, failedToParse } from '../command-error';
import type { Engine } from '../engine';
import { PAUSE, readMatches } from '../query/read-documents';
import { compileSort } from '../query/sort-documents';
import type { RawDocument } from '../raw-reply';
import type { Commands } from './command';
import { openCursor, querySource, rawOf } from './query-source';
import { countOf, hintedIndex } from './read-arguments';
import { findNow } from './write-documents';

export const aggregateCommands: Commands = {
  aggregate: {
    fields: ['pipeline', 'cursor', 'allowDiskUse', 'hint', 'bypassDocumentValidation'],
    refused: ['let', 'collation', 'explain'],
    run(body, { engine, database }) {
      const { aggregate: name, pipeline, cursor } = body;
      if (!Array.isArray(pipeline))
        throw new CommandError(14, "'pipeline' option must be specified as an array");
      if (!isPlainObject(cursor)) throw failedToParse("The 'cursor' option is required");
      const batchSize = cursor.batchSize === undefined ? undefined : countOf(cursor.batchSize, 'batchSize');
      const [first, ...rest] = pipeline;
      const ns = `${database}.${typeof name === 'string' ? name : '$cmd.aggregate'}`;
      const collection = typeof name === 'string' ? name : undefined;
      if (isPlainObject(first) && '$changeStream' in first) {
        const source = openChangeStream(engine, {
          database,
          collection,
          options: first.$changeStream,
          stages: rest,
        });
        return openCursor(engine, { ns, source, batchSize });
      }
      if (collection === undefined)
        throw new CommandError(73, '{aggregate: 1} is not valid for this pipeline');
      const documents = aggregate(engine, database, collection, pipeline, body.hint);
      return openCursor(engine, { ns, source: querySource(documents, toNumber(body.maxTimeMS)), batchSize });
    },
  },
};

/** Leading `$match`, `$sort`, `$skip` and `$limit` go to the indexes, the rest through the pipeline. */
function aggregate(
  engine: Engine,
  database: string,
  name: string,
  stages: unknown[],
  hint: unknown,
): Generator<RawDocument | undefined> {
  const collection = engine.catalog.find(database, name);
  const read: ReadCollection = (from, filter) =>
    findNow(engine, engine.catalog.find(database, from), { filter }).map(({ doc }) => doc);
  compilePipeline(stages, read); // faults of any stage first
  const rest = [...stages] as Document[];
  const filters: Document[] = [];
  while (isPlainObject(rest[0]) && '$match' in rest[0]) filters.push(rest.shift()?.$match);
  const filter = filters.length === 1 ? (filters[0] ?? {}) : filters.length > 1 ? { $and: filters } : {};
  const order = compileSort(rest[0]?.$sort);
  if (order.length > 0) rest.shift();
  const skip = rest[0]?.$skip === undefined ? 0 : toNumber(rest.shift()?.$skip);
  const limit = rest[0]?.$limit === undefined ? 0 : toNumber(rest.shift()?.$limit);
  const pipeline = compilePipeline(rest, read);
  const query = { filter, order, skip, limit, hint: hintedIndex(collection, hint) };
  function* documents(): Generator<RawDocument | undefined> {
    if (collection) {
      for (const item of readMatches(engine.file, collection, query)) {
        if (item === PAUSE) yield undefined;
        else {
          pipeline.push(item.doc);
          yield* drain(pipeline);
          if (pipeline.isDone) break;
        }
      }
    }
    for (const doc of pipeline.finish()) yield rawOf(doc);
  }
  return documents();
}

function* drain(pipeline: Pipeline): Generator<RawDocument> {
  for (const doc of pipeline.drain()) yield rawOf(doc);
}
