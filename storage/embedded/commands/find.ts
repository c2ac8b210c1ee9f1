import type { Documents } from '../aggregate/pipeline';
import { querySource } from '../cursors';
import { compileProjection } from '../query/project-fields';
import { readMatches } from '../query/read-documents';
import {
  any,
  type Command,
  collectionName,
  count,
  flag,
  ignored,
  object,
  readQuery,
  sortOrder,
} from './command';

export const find: Command = {
  fields: {
    ...{ find: collectionName, filter: object, sort: sortOrder, projection: object, hint: any, skip: count },
    ...{ limit: count, batchSize: count, singleBatch: flag },
    ...{ noCursorTimeout: ignored, allowDiskUse: ignored, allowPartialResults: ignored },
  },
  refused: 'let collation max min returnKey showRecordId tailable awaitData oplogReplay',
  run(args, { engine, database }) {
    const collection = engine.catalog.find(database, args.find);
    const project = compileProjection(args.projection) ?? ((doc) => doc);
    const found = readMatches(engine.file, collection, readQuery(collection, args));
    const documents = function* (): Documents {
      for (const item of found) yield item && project(item.doc);
    };
    const source = querySource(documents(), args.maxTimeMS);
    return engine.cursors.start(`${database}.${args.find}`, source, args.batchSize, args.singleBatch);
  },
};
