import { QueryClient } from '@tanstack/react-query';
import type { DeskEvent } from '../../../contracts/desk-event';
import { conversationKeys } from '../../../web/desk/lib/api/conversations';
import { applyDeskEvent } from '../../../web/desk/lib/live/apply-desk-event';
import { gatherRereads } from '../../../web/desk/lib/live/gather-rereads';
import { typingIn } from '../../../web/desk/lib/live/live-state';
import type { Transcript } from '../../../web/desk/lib/live/merge-activities';
import { createTimers, entry, row } from './entries';

function activity(seq: number, conversation = {}): DeskEvent {
  return {
    type: 'activity',
    cursor: String(seq),
    conversation: row({ seq, version: seq, ...conversation }),
    activity: entry(seq),
  };
}

function setUp() {
  const client = new QueryClient();
  const reread: string[] = [];
  const apply = (event: DeskEvent, now = 0) =>
    applyDeskEvent(client, event, now, (keys) => reread.push(...keys.map((key) => key.join('/'))));
  return { client, reread, apply };
}

test('a new entry joins the transcript that is open, and the row changes in place', () => {
  const { client, apply } = setUp();
  const key = conversationKeys.transcript('c1');
  client.setQueryData<Transcript>(key, { items: [entry(1)], seq: 1, reading: 'whole' });
  const listKey = conversationKeys.list('queue', {});
  client.setQueryData(listKey, {
    pages: [{ items: [row()], nextCursor: null, total: 1 }],
    pageParams: [''],
  });
  apply(activity(2, { customerWaits: false }));
  apply(activity(2, { customerWaits: false }));
  expect(client.getQueryData<Transcript>(key)?.items.map(({ seq }) => seq)).toEqual([1, 2]);
  expect(client.getQueryData(listKey)).toMatchObject({
    pages: [{ items: [{ customerWaits: false, seq: 2 }] }],
  });
});

test('an entry past a hole is left to the server', () => {
  const { client, apply } = setUp();
  const key = conversationKeys.transcript('c1');
  client.setQueryData<Transcript>(key, { items: [entry(1)], seq: 1, reading: 'whole' });
  apply(activity(4));
  expect(client.getQueryData<Transcript>(key)?.seq).toBe(1);
  expect(client.getQueryState(key)?.isInvalidated).toBe(true);
});

test('an entry that is read otherwise than the transcript so far lets all of it be read again', () => {
  const { client, apply } = setUp();
  const key = conversationKeys.transcript('c1');
  client.setQueryData<Transcript>(key, { items: [entry(1)], seq: 1, reading: 'masked' });
  apply(activity(2));
  expect(client.getQueryData<Transcript>(key)).toMatchObject({ seq: 2, reading: 'masked' });
  expect(client.getQueryState(key)?.isInvalidated).toBe(true);
});

test('an older row never takes the place of a newer one', () => {
  const { client, apply } = setUp();
  const listKey = conversationKeys.list('mine', {});
  client.setQueryData(listKey, {
    pages: [{ items: [row({ version: 9, seq: 9 })], nextCursor: null, total: 1 }],
    pageParams: [''],
  });
  apply(activity(3));
  expect(client.getQueryData(listKey)).toMatchObject({ pages: [{ items: [{ version: 9 }] }] });
});

test('typing ends with the words', () => {
  const { apply } = setUp();
  const from = { role: 'customer' as const, id: 'k1', name: 'Ana' };
  apply({ type: 'typing', cursor: '1', conversationId: 'c1', from }, 1_000);
  expect(typingIn.get().c1?.[0]?.until).toBe(7_000);
  apply(activity(2));
  expect(typingIn.get().c1).toEqual([]);
});

test('a burst of events costs one round of requests', () => {
  const timers = createTimers();
  const asked: unknown[] = [];
  const client = {
    invalidateQueries: async (filters?: { queryKey?: unknown }) => {
      asked.push(filters?.queryKey);
    },
  };
  const reread = gatherRereads(client, timers.schedule);
  for (let turn = 0; turn < 50; turn += 1) reread([['conversations'], ['conversation', 'c1']]);
  timers.advance(250);
  expect(asked).toEqual([['conversations'], ['conversation', 'c1']]);
  reread([['conversations']]);
  timers.advance(250);
  expect(asked.length).toBe(3);
});
