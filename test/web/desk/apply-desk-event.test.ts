import { QueryClient, QueryObserver } from '@tanstack/react-query';
import type { DeskEvent } from '../../../contracts/desk-event';
import { conversationKeys } from '../../../web/desk/lib/api/conversations';
import { applyDeskEvent } from '../../../web/desk/lib/live/apply-desk-event';
import { gatherRereads } from '../../../web/desk/lib/live/gather-rereads';
import { typingIn, viewersOf } from '../../../web/desk/lib/live/live-state';
import type { Transcript } from '../../../web/desk/lib/live/merge-activities';
import { createTimers, entry, row, settle } from './entries';

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

test('who looked at what before the connection was lost is forgotten with the next one', () => {
  const { apply } = setUp();
  const viewers = [{ id: 'a2', name: 'Rafa' }];
  apply({ type: 'viewing', cursor: '1', conversationId: 'c1', viewers });
  expect(viewersOf.get()).toEqual({ c1: viewers });
  apply({ type: 'hello', cursor: '2', reset: false, staffId: 'a1' });
  expect(viewersOf.get()).toEqual({});
});

test('typing ends with the words', () => {
  const { apply } = setUp();
  const from = { role: 'customer' as const, id: 'k1', name: 'Ana' };
  apply({ type: 'typing', cursor: '1', conversationId: 'c1', from }, 1_000);
  expect(typingIn.get().c1?.[0]?.until).toBe(7_000);
  apply(activity(2));
  expect(typingIn.get().c1).toEqual([]);
});

test('only what moves a row lets its list be read again', () => {
  const { client, reread, apply } = setUp();
  client.setQueryData(['session'], { staff: { id: 's1' } });
  const readAgain = (event: DeskEvent) => {
    apply(event);
    return reread.splice(0).filter((key) => key !== 'conversation/c1');
  };
  expect(readAgain(activity(2))).toEqual(['conversations/open']);
  const owner = { kind: 'agent', agentName: 'Rafa' };
  expect(readAgain(activity(3, { owner: { ...owner, agentId: 's2' } }))).toEqual(['conversations/open']);
  expect(readAgain(activity(4, { owner: { ...owner, agentId: 's1' } }))).toEqual([
    'conversations/open',
    'conversations/mine',
  ]);
  expect(readAgain(activity(5, { status: 'closed' }))).toEqual(['conversations/closed']);
  const claimed = activity(6, { owner: { ...owner, agentId: 's2' } });
  if (claimed.type !== 'activity') throw new Error('It is an activity.');
  const event = { ...claimed, activity: entry(6, { kind: 'event', event: { name: 'claimed' } }) };
  expect(readAgain(event)).toEqual(['conversations']);
});

/** A client that notes what is read again, and answers when the test says so. */
function createSlowClient() {
  const asked: unknown[] = [];
  const answers: (() => void)[] = [];
  return {
    asked,
    answer() {
      for (const done of answers.splice(0)) done();
      return settle();
    },
    invalidateQueries: (filters?: { queryKey?: unknown }) => {
      asked.push(filters?.queryKey);
      return new Promise<void>((resolve) => answers.push(resolve));
    },
  };
}

test('a burst of events costs one round of requests', async () => {
  const timers = createTimers();
  const client = createSlowClient();
  const reread = gatherRereads(client, timers.schedule);
  for (let turn = 0; turn < 50; turn += 1) reread([['conversations'], ['conversation', 'c1']]);
  timers.advance(250);
  expect(client.asked).toEqual([['conversations'], ['conversation', 'c1']]);
  await client.answer();
  timers.advance(5_000);
  reread([['conversations']]);
  timers.advance(250);
  expect(client.asked.length).toBe(3);
});

test('what is read with all lists is not asked for by itself', () => {
  const timers = createTimers();
  const client = createSlowClient();
  const reread = gatherRereads(client, timers.schedule);
  reread([['conversations', 'mine'], ['conversation', 'c1'], ['conversations']]);
  timers.advance(250);
  expect(client.asked).toEqual([['conversation', 'c1'], ['conversations']]);
});

test('a round of requests is never cut off by the next, and there is a rest between them', async () => {
  const timers = createTimers();
  const client = createSlowClient();
  const reread = gatherRereads(client, timers.schedule);
  for (let turn = 0; turn < 100; turn += 1) {
    reread([['conversations']]);
    timers.advance(50);
  }
  expect(client.asked.length).toBe(1);
  await client.answer();
  timers.advance(900);
  expect(client.asked.length).toBe(1);
  timers.advance(100);
  expect(client.asked.length).toBe(2);
  // One that nobody answers is given up, and what was wished since is read.
  reread([['conversations']]);
  timers.advance(10_000);
  await settle();
  timers.advance(1_000);
  expect(client.asked.length).toBe(3);
});

test('when roles or teams changed, what is out of sight is forgotten and the rest read again', () => {
  const { client, apply } = setUp();
  const [shown, hidden] = [conversationKeys.detail('c1'), conversationKeys.detail('c2')];
  client.setQueryData(shown, 'shown');
  client.setQueryData(hidden, 'hidden');
  const observer = new QueryObserver(client, { queryKey: shown, enabled: false });
  const unfollow = observer.subscribe(() => undefined);
  apply({ type: 'access-changed', cursor: '3' });
  expect(client.getQueryState(hidden)).toBeUndefined();
  expect(client.getQueryState(shown)?.isInvalidated).toBe(true);
  unfollow();
});
