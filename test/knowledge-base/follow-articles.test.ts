import { MongoClient } from 'mongodb';
import { followArticles } from '../../knowledge-base/follow-articles';
import { until } from '../support/until';

test('a stream that breaks while the articles are looked at leaves one waiting, not two', async () => {
  const pollMs = { streamed: 1, alone: 987_654 };
  const waiting = new Set<unknown>();
  const begin = jest.spyOn(globalThis, 'setTimeout');
  const end = jest.spyOn(globalThis, 'clearTimeout');
  const began = () =>
    begin.mock.calls.flatMap(([, ms], at) => (ms === pollMs.alone ? [begin.mock.results[at]?.value] : []));
  // Nothing listens there: the stream breaks.
  const client = new MongoClient('mongodb://127.0.0.1:9/', { serverSelectionTimeoutMS: 50 });
  let answer: () => void = () => undefined;
  let looks = 0;
  const follower = followArticles({
    db: client.db('x'),
    store: {
      async readVersions() {
        looks += 1;
        if (looks > 1) return [];
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        return [];
      },
      readChanges: async () => [],
      onChange: () => () => undefined,
    },
    answers: { publish: () => undefined, withdraw: () => undefined },
    now: () => new Date(),
    onFault: () => undefined,
    pollMs,
  });
  const reopens = () => begin.mock.calls.some(([, ms]) => ms === 30_000);
  await until(() => looks === 1 && reopens());
  answer();
  await until(() => began().length === 2);
  for (const timer of began()) waiting.add(timer);
  for (const [timer] of end.mock.calls) waiting.delete(timer);
  expect(waiting.size).toBe(1);
  await follower.stop();
  await client.close();
  begin.mockRestore();
  end.mockRestore();
});
