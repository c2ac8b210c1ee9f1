import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { z } from 'zod/mini';
import type {
  ConversationDetail,
  ConversationItem,
  conversationListSchema,
} from '../../../../contracts/conversation';
import type { DeskEvent } from '../../../../contracts/desk-event';
import type { Colleague, SessionView, StaffMember } from '../../../../contracts/staff';
import { articleKeys } from '../api/articles';
import { conversationKeys } from '../api/conversations';
import { sessionQuery } from '../api/session';
import { staffKeys } from '../api/staff';
import { endTyping, noteTyping, viewersOf } from './live-state';
import { leavesGap, mergeActivities, type Transcript } from './merge-activities';

type Lists = InfiniteData<z.infer<typeof conversationListSchema>, string>;

/** Puts the row's newer state into every list that shows it; tells whether any did and whether it may have moved. */
function updateRow(lists: Lists, row: ConversationItem): Lists {
  let changed = false;
  const pages = lists.pages.map((page) => {
    const at = page.items.findIndex((item) => item.id === row.id);
    const before = page.items[at];
    if (before === undefined || before.version > row.version || before.seq > row.seq) return page;
    changed = true;
    return { ...page, items: page.items.with(at, row) };
  });
  return changed ? { ...lists, pages } : lists;
}

type ActivityEvent = Extract<DeskEvent, { type: 'activity' }>;

function applyActivity(client: QueryClient, { activity, conversation }: ActivityEvent) {
  const { id } = conversation;
  const transcriptKey = conversationKeys.transcript(id);
  const transcript = client.getQueryData<Transcript>(transcriptKey);
  if (transcript !== undefined) {
    const hasGap = leavesGap(transcript, activity);
    if (!hasGap) client.setQueryData(transcriptKey, mergeActivities(transcript, [activity]));
    // When the conversation came to its reader, or left them, all of it reads otherwise.
    if (activity.plantao?.kind === 'privacy') {
      // What was said before it may be erased by now.
      void client.resetQueries({ queryKey: transcriptKey });
    } else if (hasGap || transcript.reading !== conversation.reading) {
      void client.invalidateQueries({ queryKey: transcriptKey });
    }
  }
  client.setQueriesData<Lists>({ queryKey: conversationKeys.lists }, (lists) =>
    lists === undefined ? lists : updateRow(lists, conversation),
  );
  client.setQueryData<ConversationDetail>(conversationKeys.detail(id), (detail) =>
    detail === undefined || detail.version > conversation.version ? detail : { ...detail, ...conversation },
  );
  if (activity.from.role === 'customer' || activity.from.role === 'agent') {
    endTyping(id, activity.from.role, activity.from.role === 'agent' ? activity.from.id : undefined);
  }
}

/**
 * The lists in which the entry may have moved its row. What moves a conversation between lists, or in the queue, is
 * told by an event; mere words move it in those lists only that go by the last change.
 */
function listsMovedBy(client: QueryClient, { activity, conversation }: ActivityEvent): (readonly string[])[] {
  if (activity.kind === 'event') return [conversationKeys.lists];
  if (conversation.status === 'closed') return [conversationKeys.view('closed')];
  const { owner } = conversation;
  const me = client.getQueryData(sessionQuery.queryKey)?.staff.id;
  const isMine = owner.kind === 'agent' && owner.agentId === me;
  return [conversationKeys.view('open'), ...(isMine ? [conversationKeys.view('mine')] : [])];
}

function applyPresence(client: QueryClient, event: Extract<DeskEvent, { type: 'presence' }>) {
  const { staffId, status, load } = event;
  const update = <P extends { id: string }>(people: P[] | undefined) =>
    people?.map((one) => (one.id === staffId ? { ...one, presence: status, load } : one));
  client.setQueryData<Colleague[]>(staffKeys.colleagues, update);
  client.setQueryData<StaffMember[]>(staffKeys.people, update);
  client.setQueryData<SessionView | null>(sessionQuery.queryKey, (session) =>
    session?.staff.id === staffId
      ? { ...session, staff: { ...session.staff, presence: status, load } }
      : session,
  );
}

/** What should be read again from the server, soon and together, after an event. */
export type Reread = (keys: readonly (readonly string[])[]) => void;

/**
 * Brings what the page knows up to date with one event. Rows and transcripts change in place; where an event moves
 * a conversation between lists, or changes what may be done with it, `reread` is asked for.
 */
export function applyDeskEvent(client: QueryClient, event: DeskEvent, now: number, reread: Reread) {
  switch (event.type) {
    case 'hello':
      // Who looks at what now is told next; who stopped looking meanwhile is told no more.
      viewersOf.set({});
      // Also the first one: what was read before the feed began may already be old.
      reread([conversationKeys.lists, conversationKeys.details, conversationKeys.transcripts]);
      // Somebody else has signed in in another tab.
      if (client.getQueryData(sessionQuery.queryKey)?.staff.id !== event.staffId)
        reread([sessionQuery.queryKey]);
      return;
    case 'activity':
      applyActivity(client, event);
      reread([...listsMovedBy(client, event), conversationKeys.detail(event.conversation.id)]);
      return;
    case 'typing':
      noteTyping(event.conversationId, event.from, now);
      return;
    case 'viewing':
      viewersOf.set((before) => ({ ...before, [event.conversationId]: event.viewers }));
      return;
    case 'presence':
      applyPresence(client, event);
      return;
    case 'access-changed':
      // What is out of sight may be what they no longer may see.
      client.removeQueries({ predicate: (query) => query.getObserversCount() === 0 });
      void client.invalidateQueries();
      return;
    case 'articles-changed':
      reread([articleKeys.lists, articleKeys.one(event.articleId), articleKeys.revisions(event.articleId)]);
      return;
  }
}
