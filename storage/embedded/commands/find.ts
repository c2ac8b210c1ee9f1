import { RawDocument } from '../bson/raw-document';
import { encode } from '../bson/write-bson';
import { querySource } from '../cursors';
import { compileProjection } from '../query/project-fields';
import { readMatches } from '../query/read-documents';
import type { Command } from './command';
import { any, collectionName, count, flag, ignored, object, readQuery, sortOrder } from './read-arguments';

export const find: Command = {
  fields: {
    find: collectionName,
    filter: object,
    sort: sortOrder,
    projection: object,
    hint: any,
    skip: count,
    limit: count,
    batchSize: count,
    singleBatch: flag,
    noCursorTimeout: ignored,
    allowDiskUse: ignored,
    allowPartialResults: ignored,
  },
  refused: 'let collation max min returnKey showRecordId tailable awaitData oplogReplay',
  run(args, { engine, database }) {
    const collection = engine.catalog.find(database, args.find);
    const projection = compileProjection(args.projection);
    const found = readMatches(engine.file, collection, readQuery(collection, args));
    function* documents() {
      for (const item of found) {
        if (!item) yield undefined;
        else yield projection ? new RawDocument(encode(projection(item.doc))) : item.doc;
      }
    }
    const source = querySource(documents(), args.maxTimeMS);
    return engine.cursors.start(`${database}.${args.find}`, source, args.batchSize, args.singleBatch);
  },
};
