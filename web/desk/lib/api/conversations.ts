import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type ActivityView, activityListSchema, activityViewSchema } from '../../../../contracts/activity';
import {
  type CloseInput,
  type ConversationView,
  conversationDetailSchema,
  conversationListSchema,
  type DraftInput,
  type NoteInput,
  type ReplyInput,
  type TransferInput,
} from '../../../../contracts/conversation';
import { mergeActivities, type Transcript } from '../live/merge-activities';
import { ignored, queryString, request } from './request';

export interface ListFilters {
  q?: string;
  team?: string;
  category?: string;
  priority?: string;
}

export const conversationKeys = {
  lists: ['conversations'] as const,
  view: (view: ConversationView) => ['conversations', view] as const,
  list: (view: ConversationView, filters: ListFilters) => ['conversations', view, filters] as const,
  details: ['conversation'] as const,
  detail: (id: string) => ['conversation', id] as const,
  transcripts: ['transcript'] as const,
  transcript: (id: string) => ['transcript', id] as const,
};

export function conversationsQuery(view: ConversationView, filters: ListFilters) {
  return infiniteQueryOptions({
    queryKey: conversationKeys.list(view, filters),
    queryFn: ({ pageParam, signal }) =>
      request(
        conversationListSchema,
        `/conversations${queryString({ view, ...filters, cursor: pageParam })}`,
        {
          signal,
        },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function conversationQuery(id: string) {
  return queryOptions({
    queryKey: conversationKeys.detail(id),
    queryFn: ({ signal }) =>
      request(conversationDetailSchema, `/conversations/${encodeURIComponent(id)}`, { signal }),
  });
}

async function fetchActivities(
  id: string,
  from: Pick<Transcript, 'seq' | 'reading'>,
  signal: AbortSignal,
): Promise<Transcript> {
  let found: Transcript = { ...from, items: [] };
  for (;;) {
    const page = await request(
      activityListSchema,
      `/conversations/${encodeURIComponent(id)}/activities?after=${found.seq}`,
      { signal },
    );
    const { reading } = page;
    if (reading !== found.reading && found.seq > 0) {
      // What is known, or came before on these pages, reads otherwise now.
      found = { items: [], seq: 0, reading };
      continue;
    }
    const items = [...found.items, ...page.items];
    const last = page.items.at(-1)?.seq ?? found.seq;
    // Numbers that staff do not see, at the end, count as read.
    if (page.items.length === 0 || last >= page.seq) return { items, seq: Math.max(last, page.seq), reading };
    found = { items, seq: last, reading };
  }
}

/**
 * The transcript; a refetch asks only for what came after the last number that is known, and for all of it when it
 * reads otherwise now.
 */
export function transcriptQuery(id: string) {
  return queryOptions({
    queryKey: conversationKeys.transcript(id),
    queryFn: async ({ client, queryKey, signal }): Promise<Transcript> => {
      const known = client.getQueryData<Transcript>(queryKey);
      const found = await fetchActivities(id, known ?? { seq: 0, reading: 'masked' }, signal);
      // Events may have come in while the answer was on its way.
      const latest = client.getQueryData<Transcript>(queryKey);
      if (latest === undefined || latest.reading !== found.reading) return found;
      return mergeActivities(latest, found.items, found.seq);
    },
  });
}

function act(id: string, verb: string, body: unknown): Promise<unknown> {
  return request(ignored, `/conversations/${encodeURIComponent(id)}/${verb}`, { method: 'POST', body });
}

export const claimConversation = (id: string) => act(id, 'claim', {});
export const releaseConversation = (id: string) => act(id, 'release', {});
export const transferConversation = (id: string, input: TransferInput) => act(id, 'transfer', input);
export const closeConversation = (id: string, input: CloseInput) => act(id, 'close', input);
export const reopenConversation = (id: string) =>
  request(conversationDetailSchema, `/conversations/${encodeURIComponent(id)}/reopen`, {
    method: 'POST',
    body: {},
  });

/** After so long without an answer what was written is sent again, under the same id, in ms. */
const writeLimitMs = 20_000;

function write(id: string, kind: 'messages' | 'notes', body: ReplyInput | NoteInput): Promise<ActivityView> {
  return request(activityViewSchema, `/conversations/${encodeURIComponent(id)}/${kind}`, {
    method: 'POST',
    body,
    limitMs: writeLimitMs,
  });
}

/** The same `clientId` again is the same message. Throws `newer-message` when somebody else wrote meanwhile. */
export const sendReply = (id: string, input: ReplyInput) => write(id, 'messages', input);
export const writeNote = (id: string, input: NoteInput) => write(id, 'notes', input);
export const sayTyping = (id: string) => act(id, 'typing', {});

export function saveDraft(id: string, draft: DraftInput, keepalive = false): Promise<unknown> {
  return request(ignored, `/conversations/${encodeURIComponent(id)}/draft`, {
    method: 'PUT',
    body: draft,
    keepalive,
  });
}
