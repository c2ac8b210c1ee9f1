import { Long } from 'bson';
import { CommandError, typeMismatch } from '../command-error';
import type { Commands } from './command';
import { collectionName, countOf } from './read-arguments';

export const cursorCommands: Commands = {
  getMore: {
    fields: ['collection', 'batchSize'],
    refused: ['term', 'lastKnownCommittedOpTime'],
    async run(body, { engine, database }) {
      const id: unknown = body.getMore;
      if (!(id instanceof Long)) throw typeMismatch("BSON field 'getMore.getMore' must be a long");
      const ns = `${database}.${collectionName(body, 'collection')}`;
      const wait = body.maxTimeMS === undefined ? undefined : countOf(body.maxTimeMS, 'maxTimeMS');
      const batch = await engine.cursors.next(id, ns, countOf(body.batchSize, 'batchSize'), wait);
      return {
        cursor: { nextBatch: batch.documents, id: batch.isFinished ? Long.ZERO : id, ns, ...batch.extra },
      };
    },
  },
  killCursors: {
    fields: ['cursors'],
    run(body, { engine }) {
      if (!Array.isArray(body.cursors)) throw new CommandError(14, "'cursors' must be an array");
      const ids = body.cursors.filter((id) => id instanceof Long);
      const killed = new Set(ids.filter((id) => engine.cursors.kill(id)));
      return {
        cursorsKilled: [...killed],
        cursorsNotFound: ids.filter((id) => !killed.has(id)),
        cursorsAlive: [],
        cursorsUnknown: [],
      };
    },
  },
};
