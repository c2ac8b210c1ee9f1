import { randomUUID } from 'node:crypto';
import type { Db } from 'mongodb';
import { z } from 'zod';
import { presenceStatusSchema } from '../../contracts/staff';
import { createPendingWrites } from '../pending-writes';
import { watchInserts } from './watch-inserts';

/** How long a signal is kept, in milliseconds: whoever has not heard it by then has missed nothing. */
const keepMs = 60_000;

const personSchema = z.object({ id: z.string(), name: z.string() });

const signalSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('typing'),
    conversationId: z.string(),
    from: personSchema.extend({ role: z.enum(['customer', 'agent']) }),
  }),
  /** Who looks at a conversation through one instance. */
  z.object({
    type: z.literal('viewing'),
    conversationId: z.string(),
    instanceId: z.string(),
    viewers: z.array(personSchema),
  }),
  z.object({
    type: z.literal('presence'),
    staffId: z.string(),
    status: presenceStatusSchema,
    load: z.number(),
  }),
  z.object({ type: z.literal('articles-changed'), articleId: z.string() }),
  /** Somebody's rights or sessions are others now: for the instances, not for the desks. */
  z.object({ type: z.literal('access-changed') }),
]);
/** What passes: nobody who was away has to hear of it later. */
export type DeskSignal = z.infer<typeof signalSchema>;

const storedSchema = z.object({
  _id: z.string(),
  instanceId: z.string(),
  at: z.date(),
  signal: signalSchema,
});
type StoredSignal = z.infer<typeof storedSchema>;

export interface DeskSignals {
  readonly instanceId: string;
  /** Tells the desks of this instance at once, and those of the others where the server has change streams. */
  send(signal: DeskSignal): void;
  /** Listeners must not throw. */
  onSignal(listener: (signal: DeskSignal) => void): () => void;
  /** Removes the signs that name who is in these conversations. */
  forget(conversationIds: readonly string[]): Promise<void>;
  start(): void;
  close(): Promise<void>;
}

export async function createDeskSignals({
  db,
  now,
  onFault,
}: {
  db: Db;
  now: () => Date;
  onFault: (error: unknown) => void;
}): Promise<DeskSignals> {
  const signals = db.collection<StoredSignal>('desk_signals');
  const instanceId = randomUUID();
  const listeners = new Set<(signal: DeskSignal) => void>();
  const writes = createPendingWrites();
  let watching: { close(): Promise<void> } | null = null;
  let prune: NodeJS.Timeout | null = null;
  let isClosed = false;
  await signals.createIndex({ at: 1 });

  function tell(signal: DeskSignal): void {
    for (const listener of listeners) listener(signal);
  }

  return {
    instanceId,

    send(signal) {
      tell(signal);
      if (isClosed) return;
      writes.track(signals.insertOne({ _id: randomUUID(), instanceId, at: now(), signal })).catch(onFault);
    },

    onSignal(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    async forget(conversationIds) {
      await writes.settle();
      await signals.deleteMany({ 'signal.conversationId': { $in: [...conversationIds] } });
    },

    start() {
      // Without change streams signals stay within the instance; what lasts is in the feed.
      watching = watchInserts(signals, (inserted) => {
        const stored = storedSchema.safeParse(inserted);
        if (stored.success && stored.data.instanceId !== instanceId) tell(stored.data.signal);
      });
      prune = setInterval(() => {
        const old = { at: { $lt: new Date(now().getTime() - keepMs) } };
        writes.track(signals.deleteMany(old)).catch(onFault);
      }, keepMs);
      prune.unref();
    },

    async close() {
      isClosed = true;
      if (prune !== null) clearInterval(prune);
      await watching?.close();
      await writes.settle();
    },
  };
}
