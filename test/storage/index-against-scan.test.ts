import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Document, ObjectId } from 'bson';
import fc from 'fast-check';

import { prefixEnd } from '../../storage/embedded/bson/order';
import { decode, RawDocument } from '../../storage/embedded/bson/raw-document';
import { encode } from '../../storage/embedded/bson/write-bson';
import { CommandError } from '../../storage/embedded/command-error';
import { updateStored } from '../../storage/embedded/commands/run-statements';
import { Engine } from '../../storage/embedded/engine';
import { indexKeys, readIndexSpec, recordKey } from '../../storage/embedded/index/index-definition';
import { findNow, type Query } from '../../storage/embedded/query/read-documents';
import { compileSort } from '../../storage/embedded/query/sort-documents';
import type { Collection } from '../../storage/embedded/store/catalog';
import { compileUpdate } from '../../storage/embedded/update/apply-update';

let engine: Engine;
let folder: string;
let next = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plantao-fuzz-'));
  engine = new Engine({ path: join(folder, 'data') });
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const scalar = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -2, max: 3 }) },
  fc.constantFrom(
    null,
    true,
    false,
    'a',
    'ab',
    'b',
    '',
    'é',
    '\u{1f600}',
    'x'.repeat(2000),
    `${'x'.repeat(2000)}y`,
  ),
  fc.constantFrom(1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60),
  fc.constantFrom(new Date(0), new Date(1000), new ObjectId('0'.repeat(24)), new ObjectId('f'.repeat(24))),
);
const inner: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: scalar },
  fc.record({ b: scalar, c: scalar }, { requiredKeys: [] }),
);
const value = fc.oneof(
  { weight: 4, arbitrary: inner },
  { weight: 2, arbitrary: fc.array(fc.integer({ min: -2, max: 3 }), { maxLength: 3 }) },
  fc.array(inner, { maxLength: 3 }),
  fc.array(fc.record({ b: scalar, c: scalar }, { requiredKeys: [] }), { maxLength: 3 }),
);
const document = fc.record({ a: value, d: value, e: scalar }, { requiredKeys: [] });
// Few names, so that most queries meet an index.
const field = fc.oneof(
  { weight: 5, arbitrary: fc.constant('a') },
  { weight: 3, arbitrary: fc.constantFrom('a.b', 'e') },
  { weight: 1, arbitrary: fc.constantFrom('a.c', 'd', 'd.b', '_id') },
);
const direction = fc.constantFrom(1, -1);
const pattern = fc.uniqueArray(fc.tuple(field, direction), {
  minLength: 1,
  maxLength: 3,
  selector: ([name]) => name,
});
const index = fc
  .record({
    keys: pattern,
    sparse: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
    partial: fc.oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      fc.constantFrom<Document>({ e: { $exists: true } }, { e: { $gt: 0 } }, { a: 1 }),
    ),
  })
  .map(({ keys, sparse, partial }) => ({
    key: Object.fromEntries(keys),
    ...(partial ? { partialFilterExpression: partial } : sparse ? { sparse: true } : {}),
  }));
const small = fc.integer({ min: -2, max: 3 });
const condition: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: small },
  { weight: 3, arbitrary: fc.tuple(small, small).map(([low, high]) => ({ $gt: low, $lt: high })) },
  scalar,
  value,
  ...['$eq', '$gt', '$gte', '$lt', '$lte', '$ne'].map((operator) =>
    scalar.map((operand) => ({ [operator]: operand })),
  ),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lte: high })),
  fc.array(inner, { maxLength: 3 }).map((list) => ({ $in: list })),
  fc.array(scalar, { maxLength: 2 }).map((list) => ({ $nin: list })),
  fc.boolean().map((wanted) => ({ $exists: wanted })),
  fc.constantFrom({ $regex: '^a' }, { $regex: '^ab?' }, { $regex: '^x+y' }, { $size: 2 }, { $all: [1, 2] }),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $elemMatch: { $gte: low, $lte: high } })),
  fc.tuple(scalar, scalar).map(([b, c]) => ({ $elemMatch: { b, c: { $lte: c } } })),
);
const clause = fc.tuple(field, condition).map(([name, wanted]): Document => ({ [name]: wanted }));
const filter: fc.Arbitrary<Document> = fc.oneof(
  { weight: 2, arbitrary: clause },
  fc.array(clause, { minLength: 2, maxLength: 3 }).map((parts) => Object.assign({}, ...parts) as Document),
  fc.array(clause, { minLength: 2, maxLength: 3 }).map((parts) => ({ $and: parts })),
  fc
    .tuple(fc.array(clause, { minLength: 1, maxLength: 3 }), clause)
    .map(([parts, beside]) => ({ $or: parts, ...beside })),
  fc.array(clause, { minLength: 1, maxLength: 3 }).map((parts) => ({ $or: parts })),
);
const change = fc.oneof(
  fc.tuple(field, inner).map(([name, to]): Document => ({ $set: { [name]: to } })),
  field.map((name): Document => ({ $unset: { [name]: 1 } })),
  fc.tuple(field, inner).map(([name, item]): Document => ({ $push: { [name]: item } })),
  field.map((name): Document => ({ $inc: { [name]: 1 } })),
  document.map((whole) => whole as Document),
);

const find = (collection: Collection, query: Query) => findNow(engine.file, collection, query);
const scan = (collection: Collection): Collection => ({
  ...collection,
  indexes: collection.indexes.slice(0, 1).map((index) => ({ ...index, hasCut: true })),
});

async function fill(documents: Document[], indexes: Document[]): Promise<Collection | undefined> {
  return engine.file.write(() => {
    const collection = engine.catalog.open('fuzz', `c${++next}`);
    indexes.forEach((spec, i) => {
      if (Object.keys(spec.key).join() === '_id') return;
      const made = engine.catalog.prepareIndex(collection, readIndexSpec({ ...spec, name: `i${i}` }));
      if (made) collection.indexes.push(made);
    });
    documents.forEach((doc, i) => {
      try {
        engine.documents.insert(collection, new RawDocument(encode({ _id: i, ...doc })));
      } catch (error) {
        if (!(error instanceof CommandError) || error.code !== 171) throw error;
      }
    });
    return collection;
  });
}

/** Every entry that the documents give, and none else. */
function expectConsistent(collection: Collection): void {
  const all = find(scan(collection), { filter: {} });
  for (const made of collection.indexes.slice(1)) {
    const expected = all.flatMap(({ doc }) =>
      indexKeys(made, doc, recordKey(doc.get('_id')).key).keys.map((key) => key.toString('hex')),
    );
    const present = [...engine.file.read(made.prefix, prefixEnd(made.prefix))].map(({ key }) =>
      key.toString('hex'),
    );
    expect(present).toEqual(expected.sort());
  }
}

const sortOf = (keys: [string, number][]) => compileSort(Object.fromEntries(keys));

test('a planned query finds what a full scan finds, in the same order', async () => {
  const query = fc.record({
    filter,
    order: fc.option(pattern, { nil: [] }),
    limit: fc.integer({ min: 0, max: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { maxLength: 12 }),
      fc.array(index, { minLength: 1, maxLength: 3 }),
      fc.array(query, { minLength: 4, maxLength: 8 }),
      async (documents, indexes, queries) => {
        const collection = await fill(documents, dedupe(indexes));
        if (!collection) return;
        expectConsistent(collection);
        for (const { filter: wanted, order, limit } of queries) {
          const byId: [string, number][] = order.some(([name]) => name === '_id')
            ? order
            : [...order, ['_id', 1]];
          let expected: unknown;
          try {
            expected = find(scan(collection), { filter: wanted, order: sortOf(byId), limit }).map(({ doc }) =>
              doc.get('_id'),
            );
          } catch (error) {
            if (error instanceof CommandError) continue;
            throw error;
          }
          expect(
            find(collection, { filter: wanted, order: sortOf(byId), limit }).map(({ doc }) => doc.get('_id')),
          ).toEqual(expected);
          const unsorted = find(collection, { filter: wanted }).map(({ doc }) => doc.get('_id') as number);
          const all = find(scan(collection), { filter: wanted }).map(({ doc }) => doc.get('_id') as number);
          expect(unsorted.sort((a, b) => a - b)).toEqual(all);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('updates through indexes and through scans leave the same documents and sound indexes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { maxLength: 10 }),
      fc.array(index, { minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(filter, change), { minLength: 3, maxLength: 8 }),
      async (documents, indexes, changes) => {
        const indexed = await fill(documents, dedupe(indexes));
        const plain = await fill(documents, []);
        if (!indexed || !plain) return;
        const kept = find(indexed, { filter: {} }).map(({ doc }) => doc.get('_id'));
        for (const [wanted, how] of changes) {
          const run = (collection: Collection) =>
            engine.file.write(() => {
              let isRefused = false;
              for (const stored of find(collection, {
                filter: { $and: [wanted, { _id: { $in: kept } }] },
                order: sortOf([['_id', 1]]),
              })) {
                try {
                  updateStored(engine, collection, stored, compileUpdate(decode(encode(how)), undefined));
                } catch (error) {
                  if (!(error instanceof CommandError)) throw error;
                  if (error.code === 171) isRefused = true;
                }
              }
              return isRefused;
            });
          if (await run(indexed)) return;
          await run(plain);
          const expected = find(plain, { filter: { _id: { $in: kept } } }).map(({ doc }) =>
            doc.bytes.toString('hex'),
          );
          expect(find(indexed, { filter: {} }).map(({ doc }) => doc.bytes.toString('hex'))).toEqual(expected);
          expectConsistent(indexed);
        }
      },
    ),
    { numRuns: 80 },
  );
});

/** No two indexes on the same keys: that would be refused. */
function dedupe(indexes: Document[]): Document[] {
  const seen = new Map(indexes.map((spec) => [JSON.stringify(spec.key), spec]));
  return [...seen.values()];
}
