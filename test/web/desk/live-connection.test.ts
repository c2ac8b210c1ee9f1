import type { DeskEvent } from '../../../contracts/desk-event';
import { backoff } from '../../../web/desk/lib/live/backoff';
import { LiveConnection, type LiveStatus, type Socket } from '../../../web/desk/lib/live/live-connection';
import { createTimers } from './entries';

function setUp() {
  const timers = createTimers();
  const opened: { cursor: string | null; socket: Socket; sent: string[] }[] = [];
  const events: DeskEvent[] = [];
  const statuses: LiveStatus[] = [];
  let failures = 0;
  let ends = 0;
  const connection = new LiveConnection({
    open: (cursor) => {
      const sent: string[] = [];
      const socket: Socket = {
        send: (text) => sent.push(text),
        close: () => undefined,
        onopen: null,
        onmessage: null,
        onclose: null,
      };
      opened.push({ cursor, socket, sent });
      return socket;
    },
    schedule: timers.schedule,
    random: () => 1,
    onEvent: (event) => events.push(event),
    onStatus: (status) => statuses.push(status),
    onFailure: (signedOut) => {
      failures += 1;
      if (signedOut) ends += 1;
    },
  });
  const last = () => opened[opened.length - 1];
  const say = (event: object) => last()?.socket.onmessage?.({ data: JSON.stringify(event) });
  const hello = (cursor: string) => say({ type: 'hello', cursor, reset: false, staffId: 's1' });
  return {
    timers,
    opened,
    events,
    statuses,
    connection,
    last,
    say,
    hello,
    failures: () => failures,
    ends: () => ends,
  };
}

test('resumes from the last cursor that it saw', () => {
  const { timers, opened, connection, last, say, hello } = setUp();
  connection.start();
  hello('7');
  say({ type: 'articles-changed', cursor: '9', articleId: 'a1' });
  last()?.socket.onclose?.({ code: 1006 });
  timers.advance(500);
  expect(opened.map(({ cursor }) => cursor)).toEqual([null, '9']);
});

test('a connection on which nothing comes any more is opened anew; an empty frame is a sign of life', () => {
  const { timers, opened, connection, last, hello } = setUp();
  connection.start();
  hello('7');
  for (let quiet = 0; quiet < 5; quiet += 1) {
    timers.advance(60_000);
    last()?.socket.onmessage?.({ data: '' });
  }
  expect(opened).toHaveLength(1);
  timers.advance(75_000 + 500);
  expect(opened.map(({ cursor }) => cursor)).toEqual([null, '7']);
});

test('waits longer after each failure, and begins anew after a success', () => {
  const { timers, opened, connection, last, hello } = setUp();
  connection.start();
  for (const wait of [500, 1_000, 2_000]) {
    last()?.socket.onclose?.({ code: 1006 });
    const before = opened.length;
    timers.advance(wait - 1);
    expect(opened.length).toBe(before);
    timers.advance(1);
    expect(opened.length).toBe(before + 1);
  }
  hello('1');
  last()?.socket.onclose?.({ code: 1006 });
  timers.advance(500);
  expect(opened.length).toBe(5);
});

test('comes back at once when woken, but never opens a second socket beside one that is trying', () => {
  const { timers, opened, connection, last } = setUp();
  connection.start();
  last()?.socket.onclose?.({ code: 1006 });
  connection.wake();
  expect(opened.length).toBe(2);
  connection.wake();
  expect(opened.length).toBe(2);
  timers.advance(500);
  expect(opened.length).toBe(2);
});

test('a socket that opens and stays silent counts as lost', () => {
  const { timers, connection, failures } = setUp();
  connection.start();
  timers.advance(10_000);
  expect(failures()).toBe(1);
});

test('says again after a reconnection which conversation is looked at', () => {
  const { timers, connection, last, hello } = setUp();
  connection.start();
  hello('1');
  connection.view('c1');
  last()?.socket.onclose?.({ code: 1006 });
  timers.advance(500);
  hello('1');
  expect(last()?.sent).toEqual(['{"type":"viewing","conversationId":"c1"}']);
});

test('passes over what it does not understand', () => {
  const { connection, events, last, say, hello } = setUp();
  connection.start();
  last()?.socket.onmessage?.({ data: 'not json' });
  say({ type: 'from-the-future', cursor: '5' });
  hello('1');
  expect(events.map(({ type }) => type)).toEqual(['hello']);
});

test('after a stop nothing comes back', () => {
  const { timers, opened, connection, statuses } = setUp();
  connection.start();
  connection.stop();
  timers.advance(60_000);
  expect(opened.length).toBe(1);
  expect(statuses).toEqual(['connecting', 'stopped']);
});

test('the wait stays between a quarter of a second and thirty', () => {
  for (const attempt of [0, 1, 5, 20, 1_000]) {
    expect(backoff(attempt, 0)).toBeGreaterThanOrEqual(250);
    expect(backoff(attempt, 0.999)).toBeLessThanOrEqual(30_000);
  }
});

test('tells at once that the session is over, and not only that the connection was lost', () => {
  const { timers, connection, last, hello, ends } = setUp();
  connection.start();
  hello('7');
  last()?.socket.onclose?.({ code: 1006 });
  expect(ends()).toBe(0);
  timers.advance(500);
  last()?.socket.onclose?.({ code: 4401 });
  expect(ends()).toBe(1);
});
