import type { Document } from 'bson';
import { compilePipeline, type Documents } from '../aggregate/pipeline';
import { isPlainObject } from '../bson/raw-document';
import { openChangeStream } from '../changes/change-stream';
import { CommandError, failedToParse } from '../command-error';
import { querySource } from '../cursors';
import { readMatches } from '../query/read-documents';
import { any, type Command, count, ignored, list, object, readQuery, sortOrder } from './command';

export const aggregate: Command = {
  fields: {
    pipeline: list,
    cursor: object,
    hint: any,
    allowDiskUse: ignored,
    bypassDocumentValidation: ignored,
  },
  required: ['pipeline'],
  refused: 'let collation explain',
  run({ aggregate: name, pipeline, cursor, maxTimeMS, hint }, { engine, database }) {
    if (!cursor) throw failedToParse("The 'cursor' option is required");
    const batchSize =
      cursor.batchSize === undefined ? undefined : Number(count(cursor.batchSize, 'batchSize'));
    const collection = typeof name === 'string' ? name : undefined;
    const ns = `${database}.${collection ?? '$cmd.aggregate'}`;
    if (isPlainObject(pipeline[0]) && '$changeStream' in pipeline[0])
      return engine.cursors.start(ns, openChangeStream(engine, database, collection, pipeline), batchSize);
    if (!collection) {
      // The stages that need none are left out, and say so themselves.
      compilePipeline(pipeline.slice(0, 1));
      throw new CommandError(73, '{aggregate: 1} is not valid for this pipeline');
    }
    // A leading $match and $sort go to the indexes, the rest through the pipeline.
    const rest: Document[] = [...pipeline];
    const take = (name: string) =>
      Object.keys(rest[0] ?? {}).join() === name ? object(rest.shift()?.[name], name) : undefined;
    const [filter, sort] = [take('$match'), sortOrder(take('$sort'), '$sort')];
    const found = engine.catalog.find(database, collection);
    const query = readQuery(found, { filter, sort, hint });
    const source = compilePipeline(rest)(documentsOf(readMatches(engine.file, found, query)));
    return engine.cursors.start(ns, querySource(source, maxTimeMS), batchSize);
  },
};

function* documentsOf(found: ReturnType<typeof readMatches>): Documents {
  for (const item of found) yield item?.doc;
}
