import type { ActivityView } from '../../../contracts/activity';
import type { ConversationItem } from '../../../contracts/conversation';

export function entry(seq: number, change: Partial<ActivityView> = {}): ActivityView {
  return {
    id: `a${seq}`,
    seq,
    kind: 'message',
    from: { role: 'customer', id: 'k1', name: 'Ana' },
    text: `message ${seq}`,
    attachments: [],
    suggestedActions: [],
    at: '2026-11-21T15:00:00.000Z',
    ...change,
  };
}

export function row(change: Partial<ConversationItem> = {}): ConversationItem {
  return {
    id: 'c1',
    number: 1,
    channel: 'web',
    customer: { id: 'k1', name: 'Ana' },
    locale: 'pt-BR',
    status: 'open',
    owner: { kind: 'queue' },
    team: null,
    category: null,
    categoryName: null,
    priority: 'normal',
    position: 1,
    waitingSince: null,
    lastCustomerAt: null,
    lastMessage: null,
    customerWords: null,
    reading: 'whole',
    customerWaits: true,
    sla: { firstResponse: null, resolution: null, firstResponseAt: null, waitedSeconds: null },
    booking: null,
    seq: 1,
    version: 1,
    createdAt: '2026-11-21T15:00:00.000Z',
    updatedAt: '2026-11-21T15:00:00.000Z',
    closedAt: null,
    ...change,
  };
}

/** A timer that runs when the test says so. */
export function createTimers() {
  let now = 0;
  let made = 0;
  const waiting = new Map<number, { at: number; task: () => void }>();
  return {
    schedule: (task: () => void, ms: number) => {
      made += 1;
      const id = made;
      waiting.set(id, { at: now + ms, task });
      return () => {
        waiting.delete(id);
      };
    },
    get count() {
      return waiting.size;
    },
    /** Lets time pass, running what falls due in order. */
    advance(ms: number) {
      const end = now + ms;
      for (;;) {
        const due = [...waiting].filter(([, one]) => one.at <= end).sort((a, b) => a[1].at - b[1].at)[0];
        if (due === undefined) break;
        waiting.delete(due[0]);
        now = due[1].at;
        due[1].task();
      }
      now = end;
    },
  };
}

/** Lets promises that are settled go on. */
export async function settle() {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
