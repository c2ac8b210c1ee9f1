import { toNumber } from '../bson-values';
import { badValue } from '../command-error';
import { compileQuery } from '../query/match-query';
import { compileProjection } from '../query/project-fields';
import { PAUSE, readMatches } from '../query/read-documents';
import { compileSort } from '../query/sort-documents';
import { RawDocument } from '../raw-reply';
import type { Commands } from './command';
import { type Documents, openCursor, querySource, rawOf } from './query-source';
import { collectionName, countOf, filterOf, hintedIndex } from './read-arguments';

export const findCommands: Commands = {
  find: {
    fields: `filter sort projection hint skip limit batchSize singleBatch noCursorTimeout allowDiskUse
      allowPartialResults`.split(/\s+/),
    refused: [
      'let',
      'collation',
      'max',
      'min',
      'returnKey',
      'showRecordId',
      'tailable',
      'awaitData',
      'oplogReplay',
    ],
    run(body, { engine, database }) {
      const name = collectionName(body, 'find');
      const collection = engine.catalog.find(database, name);
      const filter = filterOf(body.filter);
      const order = compileSort(body.sort ?? undefined);
      const projection = compileProjection(body.projection);
      const limit = toNumber(body.limit, 0, 'limit');
      if (limit < 0) throw badValue("BSON field 'limit' value must be >= 0");
      const hint = hintedIndex(collection, body.hint);
      compileQuery(filter);
      const query = { filter, order, skip: countOf(body.skip, 'skip'), limit, hint };
      function* documents(): Generator<RawDocument | undefined> {
        if (!collection) return;
        for (const item of readMatches(engine.file, collection, query)) {
          if (item === PAUSE) yield undefined;
          else yield projection ? rawOf(projection(item.doc, item.details)) : new RawDocument(item.raw);
        }
      }
      const found: Documents = documents();
      return openCursor(engine, {
        ns: `${database}.${name}`,
        source: querySource(found, toNumber(body.maxTimeMS)),
        batchSize: body.batchSize === undefined ? undefined : countOf(body.batchSize, 'batchSize'),
        singleBatch: body.singleBatch === true,
      });
    },
  },
};
