import type { Logger } from 'pino';
import { type AbsenceRules, advanceAbsence } from '../conversations/absence/advance-absence';
import type { ConversationStore, DueField } from '../conversations/conversation-store';
import type { Conversations } from '../conversations/conversations';
import { turnLeaseMs } from '../conversations/turn';
import { noteDueSla } from '../handoff/sla/follow-sla';
import type { Privacy } from '../privacy/create-privacy';
import type { TurnRunner } from './turn/run-turns';

const everyMs = 1_000;
const batch = 100;
const mostRecovered = 10_000;
/** How often what other instances may have left uncopied is looked for, in milliseconds, and how far back. */
const leftoversEveryMs = 30_000;
const leftoversWindowMs = 5 * 60_000;

interface Options {
  store: Pick<ConversationStore, 'findDue'>;
  conversations: Conversations;
  turns: Pick<TurnRunner, 'takeUp'>;
  absence: AbsenceRules;
  /** Begins a booked call that is due. */
  beginCall: (conversationId: string) => Promise<void>;
  deliver: (conversationId: string) => Promise<void>;
  privacy: Pick<Privacy, 'note' | 'sweep'>;
  /** Removes the files whose time is over. */
  removeExpired: () => Promise<void>;
  now: () => Date;
  logger: Logger;
}

/**
 * Acts on what is due: turns that died, absence steps, booked calls, promised times, deliveries, requests about
 * personal data. Everything due is a date on the conversation, and every act re-checks it in its own conditional update,
 * so any number of instances may sweep.
 */
interface Sweeper {
  sweep(): Promise<void>;
  /** At the start, where no other instance runs: takes up at once what the process left undone when it ended. */
  recover(): Promise<void>;
  start(): void;
  close(): Promise<void>;
}

export function createSweeper({
  store,
  conversations,
  turns,
  absence,
  beginCall,
  deliver,
  privacy,
  removeExpired,
  now,
  logger,
}: Options): Sweeper {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  let leftoversAt = 0;
  let isClosed = false;

  async function actOn(field: DueField, act: (id: string) => Promise<unknown>): Promise<void> {
    for (const id of await store.findDue(field, now(), batch)) {
      try {
        // Another instance may have acted since this one last saw the conversation.
        conversations.forget(id);
        await act(id);
      } catch (error) {
        logger.error(
          { err: error, conversationId: id, field },
          'A due act failed; the next sweep tries again',
        );
      }
    }
  }

  async function sweep(): Promise<void> {
    await actOn('turn', turns.takeUp);
    await actOn('absence', (id) => conversations.apply(id, advanceAbsence(absence)));
    await actOn('booking', beginCall);
    await actOn('sla', (id) => conversations.apply(id, noteDueSla));
    // Not waited for: a channel that hangs must not hold up turns and absence steps.
    await actOn('delivery', async (id) => void deliver(id));
    await actOn('privacy', privacy.note);
    await privacy.sweep();
    const at = now().getTime();
    if (at - leftoversAt >= leftoversEveryMs) {
      leftoversAt = at;
      await conversations.settleLeftovers(new Date(at - leftoversWindowMs));
      await removeExpired();
    }
  }

  function tick(): void {
    if (isClosed) return;
    running = sweep()
      .catch((error) => logger.error({ err: error }, 'A sweep failed; the next one tries again'))
      .then(() => {
        if (isClosed) return;
        timer = setTimeout(tick, everyMs);
        timer.unref();
      });
  }

  return {
    sweep,
    async recover() {
      const anyTime = new Date(now().getTime() + turnLeaseMs);
      for (const id of await store.findDue('turn', anyTime, mostRecovered)) {
        try {
          await turns.takeUp(id, true);
        } catch (error) {
          logger.error({ err: error, conversationId: id }, 'A turn could not be taken up at the start');
        }
      }
    },
    start: tick,
    async close() {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}
