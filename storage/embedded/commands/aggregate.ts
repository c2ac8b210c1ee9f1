import type { Document } from 'bson';
import { compilePipeline } from '../aggregate/pipeline';
import { isPlainObject } from '../bson/bson-values';
import { RawDocument } from '../bson/raw-document';
import { encode } from '../bson/write-bson';
import { openChangeStream } from '../changes/change-stream';
import { CommandError, failedToParse } from '../command-error';
import { querySource } from '../cursors';
import type { Engine } from '../engine';
import { type Query, readMatches } from '../query/read-documents';
import type { Command } from './command';
import { any, count, ignored, list, object, readQuery, sortOrder } from './read-arguments';

export const aggregate: Command = {
  fields: {
    pipeline: list,
    cursor: object,
    hint: any,
    allowDiskUse: ignored,
    bypassDocumentValidation: ignored,
  },
  refused: 'let collation explain',
  run(args, { engine, database }) {
    const { aggregate: name, pipeline, cursor, maxTimeMS } = args;
    if (!cursor) throw failedToParse("The 'cursor' option is required");
    const batchSize =
      cursor.batchSize === undefined ? undefined : (count(cursor.batchSize, 'batchSize') as number);
    const collection = typeof name === 'string' ? name : undefined;
    const ns = `${database}.${collection ?? '$cmd.aggregate'}`;
    if (isPlainObject(pipeline[0]) && '$changeStream' in pipeline[0])
      return engine.cursors.start(ns, openChangeStream(engine, database, collection, pipeline), batchSize);
    if (!collection) throw new CommandError(73, '{aggregate: 1} is not valid for this pipeline');
    const documents = run(engine, database, collection, pipeline, args.hint);
    return engine.cursors.start(ns, querySource(documents, maxTimeMS), batchSize);
  },
};

/** A leading `$match` and `$sort` go to the indexes, the rest through the pipeline. */
function run({ catalog, file }: Engine, database: string, name: string, stages: Document[], hint: unknown) {
  compilePipeline(stages); // faults of any stage first
  const rest = [...stages];
  const filter = rest[0]?.$match ? rest.shift()?.$match : {};
  const sort = rest[0]?.$sort ? sortOrder(rest.shift()?.$sort, '$sort') : undefined;
  const pipeline = compilePipeline(rest);
  const collection = catalog.find(database, name);
  const query: Query = readQuery(collection, { filter, sort, hint });
  return (function* () {
    for (const item of readMatches(file, collection, query)) {
      if (item) pipeline.push(item.doc);
      else yield undefined;
      for (const doc of pipeline.drain())
        yield doc instanceof RawDocument ? doc : new RawDocument(encode(doc));
      if (pipeline.isDone) break;
    }
    for (const doc of pipeline.finish())
      yield doc instanceof RawDocument ? doc : new RawDocument(encode(doc));
  })();
}
