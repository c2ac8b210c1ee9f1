import { RecentMap } from '../../basics/recent-map';
import { createRunner, type Runner } from '../../basics/run-again';
import type { Conversation } from '../../conversations/conversation';
import type { Commit, Conversations } from '../../conversations/conversations';
import type { DeskEntry, DeskEventStore, SeenBefore } from './desk-event-store';

const retryMs = 1_000;
const rememberedSize = 20_000;

/** What waits to be published of one conversation: everything up to the state that is held here. */
interface Waiting {
  conversation: Conversation;
  before: Map<number, SeenBefore>;
}

/**
 * Publishes to the desks' feed what was appended to conversations. Each publication goes on from the last number of
 * the conversation that is in the feed, whoever put it there: so the order holds across instances, and what an
 * instance left behind when it died is made up for by the next one that has something to publish, or by the sweep.
 */
interface Publisher {
  onCommit(commit: Commit): void;
  /** Publishes what an instance that died has left behind, if there is any. */
  publishMissing(conversation: Conversation): Promise<void>;
  run: Runner['run'];
  close(): Promise<void>;
}

interface Options {
  store: Pick<DeskEventStore, 'append' | 'lastSeqOf'>;
  conversations: Pick<Conversations, 'read'>;
  onPublished: () => void;
  onFault: (error: unknown) => void;
}

/** Who could see the conversation before a change that may have put it out of their sight; null when it has not. */
function seenBefore({ before, conversation }: Commit): SeenBefore | null {
  const agentId = before.owner.kind === 'agent' ? before.owner.agentId : null;
  const isSame = before.team === conversation.team && before.owner === conversation.owner;
  return isSame ? null : { team: before.team, agentId };
}

export function createPublisher({ store, conversations, onPublished, onFault }: Options): Publisher {
  /** By conversation: up to which number this instance knows that all is in the feed. */
  const known = new RecentMap<string, number>(rememberedSize);
  let waiting = new Map<string, Waiting>();
  let retry: NodeJS.Timeout | null = null;
  let isClosed = false;

  function wait(conversation: Conversation, before: Map<number, SeenBefore>): void {
    const found = waiting.get(conversation._id);
    if (found === undefined) {
      waiting.set(conversation._id, { conversation, before });
      return;
    }
    if (conversation.version > found.conversation.version) found.conversation = conversation;
    for (const [seq, seen] of before) found.before.set(seq, seen);
  }

  async function entriesOf({ conversation, before }: Waiting): Promise<DeskEntry[]> {
    const { _id, firstSeq, seq } = conversation;
    // Others may have published since this instance last did.
    const from = (await store.lastSeqOf(_id)) ?? firstSeq;
    if (from >= seq) return [];
    const later = await conversations.read(conversation, from);
    return later
      .filter((activity) => activity.conversationId === _id && activity.desk === true)
      .map((activity) => ({
        conversationId: _id,
        seq: activity.seq,
        before: before.get(activity.seq) ?? null,
      }));
  }

  async function publish(batch: Map<string, Waiting>): Promise<void> {
    const entries: DeskEntry[] = [];
    for (const one of batch.values()) entries.push(...(await entriesOf(one)));
    await store.append(entries);
    for (const [id, { conversation }] of batch) known.set(id, conversation.seq);
    if (entries.length > 0) onPublished();
  }

  const publishing = createRunner(async () => {
    if (waiting.size === 0) return;
    const batch = waiting;
    waiting = new Map();
    try {
      await publish(batch);
    } catch (error) {
      for (const { conversation, before } of batch.values()) wait(conversation, before);
      retry ??= setTimeout(() => {
        retry = null;
        if (!isClosed) publishing.wake();
      }, retryMs).unref();
      throw error;
    }
  }, onFault);

  return {
    onCommit(commit) {
      const seqs = commit.activities.filter(({ desk }) => desk === true).map(({ seq }) => seq);
      if (seqs.length === 0) return;
      const seen = seenBefore(commit);
      wait(commit.conversation, new Map(seen === null ? [] : seqs.map((seq) => [seq, seen])));
      publishing.wake();
    },

    async publishMissing(conversation) {
      const { _id, seq, handoff, tail } = conversation;
      // What only the bot and a customer said is not for desks.
      const isForDesks = handoff !== null || tail.some(({ desk }) => desk === true);
      if (!isForDesks || (known.get(_id) ?? -1) >= seq) return;
      wait(conversation, new Map());
      await publishing.run();
    },

    run: publishing.run,

    async close() {
      isClosed = true;
      if (retry !== null) clearTimeout(retry);
      await publishing.idle();
    },
  };
}
