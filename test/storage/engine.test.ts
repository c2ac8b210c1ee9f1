import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from 'mongodb';
import { RawDocument } from '../../storage/embedded/bson/raw-document';
import { encode } from '../../storage/embedded/bson/write-bson';
import { Engine } from '../../storage/embedded/engine';
import { readIndexSpec } from '../../storage/embedded/index/index-definition';
import { maintain } from '../../storage/embedded/maintain';
import { findNow } from '../../storage/embedded/query/read-documents';
import { keySpace } from '../../storage/embedded/store/data-file';

describe('the engine alone', () => {
  let folder: string;
  let engine: Engine;
  let now = Date.parse('2026-01-01T00:00:00Z');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plantao-engine-'));
    engine = new Engine({
      path: join(folder, 'data'),
      now: () => now,
      logLimits: { changes: 20, bytes: 1e6 },
    });
  });
  afterEach(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const insert = (fields: Document, name = 'b') =>
    engine.documents.insert(engine.catalog.open('a', name), new RawDocument(encode(fields)));

  test('TTL indexes delete what has expired, by the earliest date of an array, and nothing that is no date', async () => {
    const documents = [
      { _id: 1, at: new Date(now - 61_000) },
      { _id: 2, at: new Date(now) },
      { _id: 3, at: 'x' },
      { _id: 4 },
      { _id: 5, at: [new Date(now), new Date(0)] },
    ];
    const collection = await engine.file.write(() => {
      const made = engine.catalog.open('a', 'b');
      const spec = readIndexSpec({ key: { at: 1 }, name: 'at', expireAfterSeconds: 60 });
      const index = engine.catalog.prepareIndex(made, spec);
      if (index) made.indexes.push(index);
      for (const one of documents) insert(one);
      return made;
    });
    const ids = () => findNow(engine.file, collection, { filter: {} }).map((found) => found.doc.get('_id'));
    await maintain(engine);
    expect(ids()).toEqual([2, 3, 4]);
    now += 61_000;
    await maintain(engine);
    expect(ids()).toEqual([3, 4]);
  });

  test('the change log is bounded, and says so to who comes too late', async () => {
    const start = engine.log.position;
    for (let i = 0; i < 50; i++) await engine.file.write(() => insert({ _id: i }));
    expect([...engine.log.read(Buffer.alloc(8), 100)].length).toBeLessThanOrEqual(20);
    expect(engine.log.reaches(start)).toBe(false);
    expect(engine.log.reaches(engine.log.position)).toBe(true);
  });

  test('the change log of an older folder, whose keys do not name the collection, is read as well', async () => {
    await engine.file.write(() => insert({ _id: 1 }, 'first.part'));
    await engine.file.write(() => insert({ _id: 2 }));
    const logged = () =>
      [...engine.log.read(Buffer.alloc(8), 100)].map(({ database, collection, id, position }) => ({
        database,
        collection,
        id,
        position: position.toString('hex'),
      }));
    const before = logged();
    expect(before).toMatchObject([
      { database: 'a', collection: 'first.part', id: 1 },
      { database: 'a', collection: 'b', id: 2 },
    ]);
    await engine.file.write(() => {
      for (const { key, value } of engine.file.read(Buffer.of(keySpace.log), Buffer.of(keySpace.log + 1))) {
        engine.file.remove(key);
        engine.file.put(key.subarray(0, 9), value);
      }
    });
    expect(logged()).toEqual(before);
    engine.log.load();
    expect(engine.log.position.toString('hex')).toBe(before[1]?.position);
    const [, second] = engine.log.read(Buffer.alloc(8), 100);
    expect([...engine.log.read(second?.position ?? Buffer.alloc(8), 100)]).toEqual([]);
  });

  test('what was written as it closes is there when it is opened again, and nothing runs after', async () => {
    const written = engine.file.write(() => insert({ _id: 1 }));
    const closed = engine.close();
    await expect(written).resolves.toBeDefined();
    await closed;
    // The commit that was to come finds nothing to do: a fault in it would end the process.
    await new Promise((resolve) => setImmediate(resolve));
    await expect(engine.file.write(() => insert({ _id: 2 }))).rejects.toMatchObject({ code: 91 });
    engine = new Engine({ path: join(folder, 'data'), now: () => now });
    const found = findNow(engine.file, engine.catalog.open('a', 'b'), { filter: {} });
    expect(found.map(({ doc }) => doc.get('_id'))).toEqual([1]);
  });

  test('a commit that fails is an error to its writer and leaves memory as the file is', async () => {
    await engine.file.write(() => insert({ _id: 1 }));
    const failing = engine.file.write(() => {
      insert({ _id: 1 }, 'new');
      throw Object.assign(new Error('Input/output error'), { code: constants.errno.EIO });
    });
    await expect(failing).rejects.toMatchObject({ code: 14031 });
    expect(engine.catalog.find('a', 'new')).toBeUndefined();
    await engine.file.write(() => insert({ _id: 2 }));
    expect([...engine.log.read(Buffer.alloc(8), 100)].map(({ id }) => id)).toEqual([1, 2]);
  });
});
