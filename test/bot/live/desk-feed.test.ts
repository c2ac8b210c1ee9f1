import { createDeskEventStore } from '../../../bot/live/desk-event-store';
import { createDeskFeed } from '../../../bot/live/desk-feed';
import { createConversationStore } from '../../../conversations/conversation-store';
import { openKit } from '../../handoff/handoff-kit';

test('what a dead instance left unpublished is found although the database failed when it was first looked for', async () => {
  const kit = await openKit();
  const { db } = kit.database;
  const { now } = kit.clock;
  const { findChanged } = await createConversationStore(db);
  let isAway = true;
  const faults: unknown[] = [];
  const feed = createDeskFeed({
    store: await createDeskEventStore({ db, now }),
    conversations: kit.conversations,
    positionOf: kit.handoff.positionOf,
    findChanged(from, to) {
      if (isAway) throw new Error('The database is away.');
      return findChanged(from, to);
    },
    now,
    onFault: (error) => faults.push(error),
    pollMs: 60_000,
  });
  // Nobody publishes yet what happens in conversations: as of an instance that has ended.
  const other = await kit.another();
  await other.conversations.apply((await kit.queue())._id, (conversation) => ({ conversation, append: [] }));
  await feed.start();
  await feed.poll();
  expect(faults).toEqual([expect.objectContaining({ message: 'The database is away.' })]);
  isAway = false;
  kit.clock.advance(10 * 60_000);
  await feed.poll();
  expect(feed.head).toBeGreaterThan(0);
  await feed.close();
  await kit.close();
});
