import type { Db } from 'mongodb';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Conversations } from '../conversations/conversations';
import { watchCollection } from '../database/watch-collection';
import type { ActivityStreams } from './direct-line/activity-stream';

/** How often the threads with listening customers are looked at, whatever the change stream says, in milliseconds. */
const pollMs = 3_000;

interface Options {
  db: Db;
  /** What this instance itself appended wakes nobody: its own listeners know it already. */
  instanceId: string;
  conversations: Conversations;
  streams: ActivityStreams;
  logger: Logger;
}

const hintSchema = z.object({
  fullDocument: z.object({ conversationId: z.string(), threadId: z.string(), seq: z.number() }),
});

/**
 * Wakes this instance's customers when another instance appended to their conversation. The change stream only wakes:
 * what is sent is read by number, so a lost or repeated hint loses and repeats nothing.
 */
export function followOtherInstances({ db, instanceId, conversations, streams, logger }: Options): {
  close(): Promise<void>;
} {
  const watching = watchCollection(db.collection('activities'), {
    pipeline: [
      { $match: { operationType: 'insert', 'fullDocument.copiedBy': { $ne: instanceId } } },
      {
        $project: { 'fullDocument.conversationId': 1, 'fullDocument.threadId': 1, 'fullDocument.seq': 1 },
      },
    ],
    onChange(change) {
      const hint = hintSchema.safeParse(change);
      if (!hint.success) return;
      const { conversationId, threadId, seq } = hint.data.fullDocument;
      conversations.forgetOlder(conversationId, seq);
      streams.wake(threadId);
    },
    onBreak: (error) =>
      logger.warn(
        { err: error },
        'The change stream broke; it is opened again, and polling goes on meanwhile',
      ),
  });

  const poll = setInterval(() => {
    for (const threadId of streams.threads()) {
      conversations.forget(threadId);
      streams.wake(threadId);
    }
  }, pollMs);
  poll.unref();

  return {
    async close() {
      clearInterval(poll);
      await watching.close();
    },
  };
}
