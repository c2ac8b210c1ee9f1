import { MongoClient } from 'mongodb';
import { createArticleStore } from '../../knowledge-base/articles/article-store';
import { followArticles } from '../../knowledge-base/articles/follow-articles';
import { openTestDatabase } from '../support/open-test-database';
import { until } from '../support/until';
import { content } from './article-kit';

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

test('after the articles were dropped and put back, as by mongorestore, they are still followed', async () => {
  const database = await openTestDatabase();
  const { db, mongoose: connection } = database;
  const now = () => new Date();
  const own = await createArticleStore({ connection, now });
  const others = await createArticleStore({ connection, now });
  const published: string[] = [];
  const follower = followArticles({
    db,
    store: own,
    answers: { publish: ({ title }) => published.push(title), withdraw: () => undefined },
    now,
    onFault: () => undefined,
    // Only a stream that is known to be broken is made up for by looking.
    pollMs: { streamed: 987_654, alone: 20 },
  });
  let written = 0;
  // Again and again: a stream that opens only now hears nothing of what was before.
  const hears = (title: string) =>
    until(async () => {
      written += 1;
      const { id } = await others.create(
        { ...content, locale: 'pt-BR', title: `${title} ${written}` },
        'Eva',
      );
      await others.publish(id, 'Eva');
      return published.some((each) => each.startsWith(title));
    });
  await hears('Antes');
  await db.collection('articles').drop();
  await hears('Depois');
  await follower.stop();
  await database.drop();
});
