import { createDeskEventStore } from '../../../bot/live/desk-event-store';
import { createDeskFeed, type DeskFeed } from '../../../bot/live/desk-feed';
import { createConversationStore } from '../../../conversations/conversation-store';
import { createStoredReader } from '../../../conversations/stored-reader';
import { type Kit, openKit } from '../../handoff/handoff-kit';
import { refuseUnreadable } from '../../support/refuse-unreadable';

let kit: Kit;
let feed: DeskFeed;
beforeEach(async () => {
  kit = await openKit();
});
afterEach(async () => {
  await feed.close();
  await kit.close();
});

test('what a dead instance left unpublished is found although the database failed when it was first looked for', async () => {
  const { db } = kit.database;
  const { now } = kit.clock;
  const { findChanged } = await createConversationStore(db, createStoredReader(refuseUnreadable));
  // Nobody publishes yet what happens in conversations: as of an instance that has ended.
  await kit.queue();
  let isAway = true;
  const faults: unknown[] = [];
  feed = createDeskFeed({
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
  await feed.start();
  await feed.poll();
  expect(faults).toEqual([expect.objectContaining({ message: 'The database is away.' })]);
  isAway = false;
  kit.clock.advance(10 * 60_000);
  await feed.poll();
  // Published by then, and served from the next look on.
  await feed.poll();
  expect(feed.head).toBeGreaterThan(0);
});
