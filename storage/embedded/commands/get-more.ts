import { Long } from 'bson';
import { typeMismatch } from '../command-error';
import { type Command, collectionName, count, list } from './command';

export const getMore: Command = {
  fields: { collection: collectionName, batchSize: count },
  required: ['collection'],
  refused: 'term lastKnownCommittedOpTime',
  run({ getMore: id, collection, batchSize = 0, maxTimeMS }, { engine, database }) {
    if (!(id instanceof Long)) throw typeMismatch("BSON field 'getMore.getMore' must be a long");
    return engine.cursors.next(id, `${database}.${collection}`, batchSize, maxTimeMS);
  },
};

export const killCursors: Command = {
  fields: { cursors: list },
  required: ['cursors'],
  run({ cursors }, { engine }) {
    const ids: Long[] = cursors.filter((id: unknown) => id instanceof Long);
    const killed = new Set(ids.filter((id) => engine.cursors.kill(id)));
    const cursorsNotFound = ids.filter((id) => !killed.has(id));
    return { cursorsKilled: [...killed], cursorsNotFound, cursorsAlive: [], cursorsUnknown: [] };
  },
};
