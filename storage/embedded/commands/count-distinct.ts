import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Document } from 'bson';
import { toNumber } from '../bson-values';
import { badValue, CommandError } from '../command-error';
import type { Engine } from '../engine';
import { prefixEnd, valueKey } from '../index/key-encoding';
import { type Match, PAUSE, type Query, readMatches } from '../query/read-documents';
import { someValue } from '../query/walk-path';
import type { Commands } from './command';
import { collectionName, countOf, filterOf, hintedIndex } from './read-arguments';

export const countDistinctCommands: Commands = {
  count: {
    fields: ['query', 'limit', 'skip', 'hint', 'fields'],
    refused: ['collation'],
    async run(body, { engine, database }) {
      const name = collectionName(body, 'count');
      const collection = engine.catalog.find(database, name);
      const query = {
        filter: filterOf(body.query),
        limit: Math.abs(toNumber(body.limit, 0, 'limit')),
        skip: countOf(body.skip, 'skip'),
        hint: hintedIndex(collection, body.hint),
      };
      if (!collection) return { n: 0 };
      if (Object.keys(query.filter).length === 0 && !query.limit && !query.skip) {
        return { n: engine.file.countKeys(collection.prefix, prefixEnd(collection.prefix)) };
      }
      let n = 0;
      await forEachMatch(engine, database, name, query, () => n++);
      return { n };
    },
  },
  distinct: {
    fields: ['key', 'query', 'hint'],
    refused: ['collation'],
    async run(body, { engine, database }) {
      const name = collectionName(body, 'distinct');
      if (typeof body.key !== 'string')
        throw new CommandError(14, "BSON field 'distinct.key' must be a string");
      if (body.key === '') throw badValue('distinct needs a key');
      const path = body.key.split('.');
      const values = new Map<string, unknown>();
      const query = {
        filter: filterOf(body.query),
        hint: hintedIndex(engine.catalog.find(database, name), body.hint),
      };
      await forEachMatch(engine, database, name, query, ({ doc }) => addValues(doc, path, values));
      return { values: [...values.values()] };
    },
  },
};

/** Arrays count by element; one array directly inside another as a whole. */
function addValues(doc: Document, path: string[], values: Map<string, unknown>): void {
  let isElement = false;
  someValue(doc, path, (value, index) => {
    isElement ||= index !== undefined;
    if (value === undefined || (Array.isArray(value) && index === undefined)) return false;
    if (Array.isArray(value) && isElement && value.some((item) => values.has(valueKey(item)))) return false;
    values.set(valueKey(value), value);
    return false;
  });
}

async function forEachMatch(
  engine: Engine,
  database: string,
  name: string,
  query: Query,
  visit: (match: Match) => void,
): Promise<void> {
  const collection = engine.catalog.find(database, name);
  if (!collection) return;
  for (const item of readMatches(engine.file, collection, query)) {
    if (item === PAUSE) await nextTurn();
    else visit(item);
  }
}
