import { setImmediate } from 'node:timers/promises';
import type { Db } from 'mongodb';
import { watchCollection } from '../../database/watch-collection';
import type { AnswerService } from '../answering/answer-service';
import type { ArticleStore } from './article-store';

interface FollowOptions {
  db: Db;
  store: Pick<ArticleStore, 'readVersions' | 'readChanges' | 'onChange'>;
  answers: Pick<AnswerService, 'publish' | 'withdraw'>;
  now: () => Date;
  /** Told of what failed behind the scenes; it is tried again. */
  onFault: (error: unknown) => void;
  /** Called with the articles that changed, by whatever instance. */
  onArticles?: (ids: readonly string[]) => void;
  /** How often to look without being woken, in milliseconds: while changes are streamed, and while they are not. */
  pollMs?: { streamed: number; alone: number };
}

interface ArticleFollower {
  /** Looks now; resolves when the index stands where the database does. */
  catchUp(): Promise<void>;
  stop(): Promise<void>;
}

/** Instances' clocks differ: this much is read again each time, in milliseconds. */
const overlapMs = 2 * 60_000;
const reopenMs = 30_000;
const articlesAtOnce = 50;

/**
 * Keeps the answering index in step with the articles, also with what other instances change. A change stream wakes
 * it, where the server has one, and a slow poll finds what the stream missed; what changed is always read from the
 * articles themselves.
 */
export function followArticles(options: FollowOptions): ArticleFollower {
  const { db, store, answers, now, onFault, onArticles } = options;
  const pollMs = options.pollMs ?? { streamed: 10_000, alone: 1_000 };
  const known = new Map<string, number>();
  let readUntil = now();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  async function apply(ids: readonly string[]): Promise<void> {
    const fresh: string[] = [];
    for (let start = 0; start < ids.length; start += articlesAtOnce) {
      for (const { id, version, published } of await store.readChanges(
        ids.slice(start, start + articlesAtOnce),
      )) {
        if ((known.get(id) ?? 0) >= version) continue;
        known.set(id, version);
        fresh.push(id);
        if (published === null) answers.withdraw(id);
        else answers.publish(published);
      }
      // A large import must not hold up the customers' turns.
      await setImmediate();
    }
    if (fresh.length > 0) onArticles?.(fresh);
  }

  async function look(ids?: readonly string[]): Promise<void> {
    if (stopped) return;
    if (ids !== undefined) return apply(ids);
    const started = now();
    const versions = await store.readVersions(new Date(readUntil.getTime() - overlapMs));
    await apply(versions.filter(({ id, version }) => (known.get(id) ?? 0) < version).map(({ id }) => id));
    readUntil = started;
  }

  /** One look at a time: an older reading never overwrites a newer one. */
  function enqueue(ids?: readonly string[]): Promise<void> {
    running = running.then(() => look(ids)).catch(onFault);
    return running;
  }

  function schedule(): void {
    if (stopped) return;
    // A stream that breaks while a look is under way begins the waiting anew beside it: one of the two goes on.
    clearTimeout(timer);
    timer = setTimeout(
      () => void enqueue().finally(schedule),
      watching.isOpen ? pollMs.streamed : pollMs.alone,
    );
    timer.unref();
  }

  const watching = watchCollection(db.collection<{ _id: string }>('articles'), {
    onChange(change) {
      const id: unknown = 'documentKey' in change ? change.documentKey._id : undefined;
      void enqueue(typeof id === 'string' ? [id] : undefined);
    },
    // A server without change streams says so here; looking alone does until it is asked again.
    onBreak: () => void enqueue().finally(schedule),
    reopenMs,
  });
  const stopListening = store.onChange((ids) => void enqueue(ids));
  schedule();

  return {
    catchUp: () => enqueue(),
    async stop() {
      stopped = true;
      stopListening();
      clearTimeout(timer);
      await watching.close();
      await running;
    },
  };
}
