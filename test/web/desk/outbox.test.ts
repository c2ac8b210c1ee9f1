import fc from 'fast-check';
import { Outbox, type Outgoing, type SendResult } from '../../../web/desk/features/conversation/outbox';
import { createTimers, settle } from './entries';

function setUp(answer: (entry: Outgoing) => SendResult | Promise<SendResult>, restored: Outgoing[] = []) {
  const timers = createTimers();
  const sent: Outgoing[] = [];
  let made = 0;
  const outbox = new Outbox({
    send: async (entry) => {
      const result = await answer(entry);
      sent.push(entry);
      return result;
    },
    newId: () => {
      made += 1;
      return `id${made}`;
    },
    now: () => new Date('2026-11-21T15:00:00Z'),
    schedule: timers.schedule,
    restored,
  });
  const add = (text: string, conversationId = 'c1') =>
    outbox.add({ conversationId, mode: 'reply', text, afterSeq: 3 });
  return { outbox, sent, timers, add };
}

test('a retry keeps its id and its place', async () => {
  const results: SendResult[] = ['later', 'sent', 'sent'];
  const { sent, timers, add, outbox } = setUp(() => results.shift() ?? 'sent');
  add('one');
  add('two');
  await settle();
  expect(sent.map(({ clientId }) => clientId)).toEqual(['id1']);
  timers.advance(4_000);
  await settle();
  expect(sent.map(({ clientId, text }) => `${clientId} ${text}`)).toEqual(['id1 one', 'id1 one', 'id2 two']);
  expect(outbox.entries.get()).toEqual([]);
});

test('what failed holds back what was written after it until somebody decides', async () => {
  let fails = true;
  const { outbox, sent, add } = setUp(({ text }) => (text === 'one' && fails ? 'failed' : 'sent'));
  add('one');
  add('two');
  add('elsewhere', 'c2');
  await settle();
  expect(sent.map(({ text }) => text).sort()).toEqual(['elsewhere', 'one']);
  fails = false;
  outbox.retry('id1');
  await settle();
  expect(sent.map(({ text }) => text).slice(-2)).toEqual(['one', 'two']);
});

test('a newer message asks first, and sends with force on a yes', async () => {
  const { outbox, sent, add } = setUp(({ force }) => (force ? 'sent' : 'newer'));
  add('one');
  await settle();
  expect(outbox.entries.get()[0]?.state).toBe('newer');
  outbox.retry('id1', true);
  await settle();
  expect(sent.map(({ force }) => force)).toEqual([false, true]);
  expect(outbox.entries.get()).toEqual([]);
});

test('discarding what failed lets the rest go', async () => {
  const { outbox, sent, add } = setUp(({ text }) => (text === 'one' ? 'failed' : 'sent'));
  add('one');
  add('two');
  await settle();
  outbox.drop('id1');
  await settle();
  expect(sent.map(({ text }) => text)).toEqual(['one', 'two']);
});

test('a reload takes up what was on its way, under the same id', async () => {
  const left: Outgoing = {
    clientId: 'old',
    conversationId: 'c1',
    mode: 'reply',
    text: 'half sent',
    at: '2026-11-21T14:59:00Z',
    afterSeq: 1,
    state: 'sending',
    force: false,
  };
  const { outbox, sent } = setUp(() => 'sent', [left]);
  outbox.wake();
  await settle();
  expect(sent.map(({ clientId }) => clientId)).toEqual(['old']);
});

test('whatever answers come, each message is accepted once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.constantFrom<SendResult>('later', 'sent'), { maxLength: 20 }),
      async (count, answers) => {
        const left = [...answers];
        const accepted: string[] = [];
        const { timers, add, outbox } = setUp(({ text }) => {
          const result = left.shift() ?? 'sent';
          if (result === 'sent') accepted.push(text);
          return result;
        });
        const texts = Array.from({ length: count }, (_, index) => `m${index}`);
        for (const text of texts) add(text);
        for (let round = 0; round < 25; round += 1) {
          await settle();
          timers.advance(4_000);
          outbox.wake();
        }
        await settle();
        expect(accepted).toEqual(texts);
        expect(outbox.entries.get()).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});
