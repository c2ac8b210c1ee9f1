import type { QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ApiError } from '../../lib/api/api-error';
import { conversationKeys, sendReply, writeNote } from '../../lib/api/conversations';
import { mergeActivities, type Transcript } from '../../lib/live/merge-activities';
import { newId } from '../../lib/new-id';
import { Outbox, type Outgoing, type SendResult } from './outbox';

const storedSchema = z.array(
  z.object({
    clientId: z.string(),
    conversationId: z.string(),
    mode: z.enum(['reply', 'note']),
    text: z.string(),
    at: z.string(),
    afterSeq: z.number(),
    state: z.enum(['sending', 'waiting', 'failed', 'newer']),
    force: z.boolean(),
    articleIds: z.optional(z.array(z.string())),
  }),
);
/** Where one person's words are kept: whoever signs in next at the same desk sends none of them. */
const keyOf = (staffId: string) => `plantao.desk.outbox.${staffId}`;

function restore(key: string): Outgoing[] {
  try {
    const parsed = z.safeParse(storedSchema, JSON.parse(sessionStorage.getItem(key) ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

function keep(key: string, entries: readonly Outgoing[]) {
  try {
    sessionStorage.setItem(key, JSON.stringify(entries));
  } catch {
    // It holds for this page at least.
  }
}

async function send(client: QueryClient, entry: Outgoing): Promise<SendResult> {
  const { conversationId, clientId, text, mode, afterSeq, force, articleIds } = entry;
  try {
    const activity =
      mode === 'reply'
        ? await sendReply(conversationId, {
            text,
            clientId,
            afterSeq,
            ...(force ? { force } : {}),
            ...(articleIds === undefined ? {} : { articleIds }),
          })
        : await writeNote(conversationId, { text, clientId });
    client.setQueryData<Transcript>(conversationKeys.transcript(conversationId), (known) =>
      // A hole before it is filled by the refetch below, not papered over.
      known === undefined || activity.seq > known.seq + 1 ? known : mergeActivities(known, [activity]),
    );
    await client.invalidateQueries({ queryKey: conversationKeys.transcript(conversationId) });
    return 'sent';
  } catch (error) {
    if (!(error instanceof ApiError)) return 'failed';
    if (error.code === 'newer-message') return 'newer';
    const passing = error.code === 'network' || error.code === 'not-ready' || error.code === 'not-signed-in';
    return passing ? 'later' : 'failed';
  }
}

let outbox: Outbox | null = null;

/** The page's one outbox; what a reload interrupted goes on. Another person begins with another page. */
export function deskOutbox(client: QueryClient, staffId: string): Outbox {
  if (outbox !== null) return outbox;
  const key = keyOf(staffId);
  const created = new Outbox({
    send: (entry) => send(client, entry),
    newId,
    now: () => new Date(),
    schedule: (task, ms) => setTimeout(task, ms),
    restored: restore(key),
  });
  created.entries.subscribe(() => keep(key, created.entries.get()));
  window.addEventListener('online', () => created.wake());
  created.wake();
  outbox = created;
  return created;
}
