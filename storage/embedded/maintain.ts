import { deleteStored, findNow } from './commands/write-documents';
import type { Engine } from './engine';

const EVERY_MS = 60_000;

/** Deletes what TTL indexes have let expire, and forgets idle cursors and old retry records. */
export async function maintain(engine: Engine): Promise<void> {
  engine.cursors.prune();
  await engine.file.write(() => engine.retries.prune());
  for (const { collection, field, before } of expiries(engine)) {
    await engine.file.write(() => {
      // Looked up again inside the write: a document may have been prolonged in between.
      const filter = { [field]: { $lt: before, $type: 'date' } };
      for (const stored of findNow(engine, collection, { filter })) deleteStored(engine, collection, stored);
    });
  }
}

function expiries(engine: Engine) {
  return engine.catalog.databases().flatMap((database) =>
    engine.catalog.list(database).flatMap((collection) =>
      collection.indexes.flatMap(({ spec: { expireAfterSeconds, key } }) => {
        const [field] = Object.keys(key);
        if (expireAfterSeconds === undefined || field === undefined) return [];
        return [{ collection, field, before: new Date(engine.now() - expireAfterSeconds * 1000) }];
      }),
    ),
  );
}

/** Maintains once a minute. @returns what ends it */
export function keepMaintained(engine: Engine): () => void {
  const timer = setInterval(() => {
    maintain(engine).catch(() => {
      // A full disk refuses deletions as well; the next round tries again.
    });
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
