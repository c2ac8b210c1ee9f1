import type { Db } from 'mongodb';
import type { Logger } from 'pino';
import type { Core } from '../create-core';
import { createDeskEventStore } from './desk-event-store';
import { createDeskFeed } from './desk-feed';
import { createDeskSignals } from './desk-signals';

interface Options {
  core: Core;
  db: Db;
  now: () => Date;
  logger: Logger;
}

/** What the desks hear as it happens: the lasting feed of what was said and done, and what passes. */
export async function createLive({ core, db, now, logger }: Options) {
  const { conversations, handoff } = core;
  const onFault = (error: unknown) =>
    logger.error({ err: error }, 'The desks could not be told yet; it is tried again');
  const store = await createDeskEventStore({ db, now });
  const feed = createDeskFeed({
    store,
    conversations,
    positionOf: handoff.positionOf,
    findChanged: core.store.findChanged,
    now,
    onFault,
  });
  const signals = await createDeskSignals({ db, now, onFault });
  const stopPresence = handoff.onPresence(({ staffId, status, load }) =>
    signals.send({ type: 'presence', staffId, status, load }),
  );
  await feed.start();
  signals.start();

  return {
    feed,
    signals,
    accessChanged: () => signals.send({ type: 'access-changed' }),
    articleChanged: (articleId: string) => signals.send({ type: 'articles-changed', articleId }),
    async close() {
      stopPresence();
      await feed.close();
      await signals.close();
    },
  };
}

export type Live = Awaited<ReturnType<typeof createLive>>;
