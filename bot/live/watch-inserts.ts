import type { Collection, Document } from 'mongodb';
import { type Watching, watchCollection } from '../../database/watch-collection';

/** Calls back with every document that any instance inserts, as `watchCollection` tells of them. */
export function watchInserts<T extends Document>(
  collection: Collection<T>,
  onInsert: (inserted: T) => void,
): Watching {
  return watchCollection(collection, {
    pipeline: [{ $match: { operationType: 'insert' } }],
    onChange(change) {
      if (change.operationType === 'insert') onInsert(change.fullDocument);
    },
  });
}
