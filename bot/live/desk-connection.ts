import type WebSocket from 'ws';
import { createRunner } from '../../basics/run-again';
import type { DeskEvent } from '../../contracts/desk-event';
import type { Hours } from '../../contracts/hours';
import type { Conversation } from '../../conversations/conversation';
import type { ConversationAccess } from '../../handoff/views/conversation-access';
import { presentActivity } from '../../handoff/views/present-activity';
import { presentItem } from '../../handoff/views/present-conversation';
import { readingOf } from '../../handoff/views/reading';
import { mayDo } from '../../staff/permissions';
import type { StaffRecord } from '../../staff/staff-member';
import type { DeskFeed, FeedEvent } from './desk-feed';
import type { DeskSignal } from './desk-signals';
import type { Viewer } from './desk-viewers';

/** A desk that reads so slowly that this much waits is cut off; it resumes by its cursor. Bytes. */
const maxBacklog = 4 * 1024 * 1024;

interface Options {
  socket: WebSocket;
  staff: StaffRecord;
  feed: DeskFeed;
  access: ConversationAccess;
  find: (conversationId: string) => Promise<Conversation | null>;
  viewersOf: (conversationId: string) => Viewer[];
  /** The calendar by which the promised times run. */
  hours: () => Hours | null;
  now: () => Date;
  /** The last event that the desk saw; null for a desk that begins now. */
  after: number | null;
  onFault: (error: unknown) => void;
}

/** One desk's socket: every event that its person may see, once and in order, from where they were. */
export interface DeskConnection {
  begin(): Promise<void>;
  /** The feed may have moved. */
  wake(): void;
  signal(signal: DeskSignal): void;
  /** The person as they are now: roles and teams may have changed. */
  become(staff: StaffRecord): void;
}

type Passing = Exclude<DeskEvent, { type: 'hello' | 'activity' }>;
type WithoutCursor<E> = E extends unknown ? Omit<E, 'cursor'> : never;

export function createDeskConnection(options: Options): DeskConnection {
  const { socket, feed, access, find, viewersOf, now, onFault } = options;
  let { staff } = options;
  let cursor = 0;
  let hasBegun = false;

  function send(event: DeskEvent): void {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > maxBacklog) socket.terminate();
    else socket.send(JSON.stringify(event));
  }

  async function mayHear({ conversation, before }: FeedEvent): Promise<boolean> {
    if (await access.mayRead(staff, conversation)) return true;
    if (before === null || !mayDo(staff.roles, 'conversations:read')) return false;
    if (before.agentId === staff.id) return true;
    // It has left a team of theirs: their list has to let it go.
    return before.team !== null && !(await access.hiddenTeams(staff)).includes(before.team);
  }

  const pumping = createRunner(async () => {
    while (socket.readyState === socket.OPEN && cursor < feed.head) {
      const slots = await feed.read(cursor);
      if (slots.length === 0) return;
      for (const slot of slots) {
        if (slot.event !== null && (await mayHear(slot.event))) {
          const { conversation, position, activity } = slot.event;
          send({
            type: 'activity',
            cursor: String(slot.cursor),
            conversation: presentItem(conversation, {
              actor: staff,
              position,
              hours: options.hours(),
              now: now(),
            }),
            activity: presentActivity(activity, readingOf(staff, conversation)),
          });
        }
        cursor = slot.cursor;
      }
    }
  }, fail);

  function fail(error: unknown): void {
    onFault(error);
    // The desk comes again with the last cursor that it saw.
    socket.terminate();
  }

  function pass(event: WithoutCursor<Passing>): void {
    if (hasBegun) send({ ...event, cursor: String(cursor) });
  }

  async function passConversation(conversationId: string, event: WithoutCursor<Passing>): Promise<void> {
    const conversation = await find(conversationId);
    if (conversation !== null && (await access.mayRead(staff, conversation))) pass(event);
  }

  return {
    async begin() {
      const { after } = options;
      const canResume = after !== null && (await feed.reaches(after));
      cursor = canResume ? after : feed.head;
      hasBegun = true;
      send({ type: 'hello', cursor: String(cursor), reset: after !== null && !canResume, staffId: staff.id });
      await pumping.run().catch(fail);
    },

    wake() {
      if (hasBegun) pumping.wake();
    },

    signal(signal) {
      switch (signal.type) {
        case 'typing':
          if (signal.from.id !== staff.id) passConversation(signal.conversationId, signal).catch(onFault);
          break;
        case 'viewing': {
          const { conversationId } = signal;
          const viewers = viewersOf(conversationId);
          passConversation(conversationId, { type: 'viewing', conversationId, viewers }).catch(onFault);
          break;
        }
        case 'presence':
          if (mayDo(staff.roles, 'conversations:read')) pass(signal);
          break;
        case 'articles-changed':
          if (mayDo(staff.roles, 'articles:read')) pass(signal);
          break;
      }
    },

    become(next) {
      const isOther = !isSameList(staff.roles, next.roles) || !isSameList(staff.teams, next.teams);
      staff = next;
      if (isOther) pass({ type: 'access-changed' });
    },
  };
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}
