import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { PolicyOf } from '../../conversations/absence/absence-policy';
import { answerSecondCall, type SecondCallRules } from '../../conversations/absence/answer-second-call';
import { armAbsence } from '../../conversations/absence/arm-absence';
import { acceptActivity, type CustomerActivity } from '../../conversations/accept-activity';
import type { StoredActivity } from '../../conversations/activity';
import { applyUnlessTaken } from '../../conversations/apply-unless-taken';
import type { Conversation } from '../../conversations/conversation';
import type { Commit, Conversations } from '../../conversations/conversations';
import { TimeTakenError } from '../../conversations/time-taken-error';
import type { Transition } from '../../conversations/transition';
import { completeTurn, hasWork, renewLease, takeTurn, turnLeaseMs } from '../../conversations/turn';
import type { Bot, Effect } from '../../dialogs/turn-scope';
import { createOneAtATime } from './one-at-a-time';
import { createThinker } from './think';

/** How long one turn may take, in milliseconds. */
const turnLimitMs = 20_000;
/**
 * For how long messages are stored before they are answered once one could not be answered at once, in milliseconds:
 * who has more to do than there is time for must not do it twice.
 */
const pauseMs = 10_000;
/** How often a slow turn's lease is renewed, in milliseconds. */
const renewMs = turnLeaseMs / 3;
/** So often may a turn lose the time that it books to others, and be decided anew. */
const mostRaces = 20;
/** After so many attempts a turn is given up, and a person is told. */
const maxAttempts = 3;

interface Options {
  conversations: Conversations;
  bot: Bot;
  policyOf: PolicyOf;
  now: () => Date;
  logger: Logger;
  onTyping: (conversation: Conversation) => void;
  /** What is said and done when the bot itself fails: nobody waits with nobody told. */
  giveUp: Effect;
  /** How the second call's choices are taken while an agent has the conversation, as things are at this moment. */
  secondCall: (conversation: Conversation) => Promise<SecondCallRules>;
  /**
   * How long a message may wait for its answer so that one update stores both, in milliseconds; then it is stored
   * alone. Nought where the bot waits for more than this machine.
   */
  atOnceMs: number;
}

/** Runs the bot's turns: one at a time and in order within a conversation, side by side across conversations. */
export interface TurnRunner {
  /** Makes a customer's activity durable and lets its turn run. Null when it had been accepted before. */
  accept(conversationId: string, activity: CustomerActivity): Promise<Commit | null>;
  /** Takes up the turn that a dead or stuck instance left behind; see takeTurn for `isAlone`. */
  takeUp(conversationId: string, isAlone?: boolean): Promise<void>;
  /** Resolves when this conversation's running turns have ended. */
  whenIdle(conversationId: string): Promise<void>;
  /** Resolves when all running turns have ended. */
  drain(): Promise<void>;
}

/** True for what the bot's turns are about. */
function isForBot({ from, kind }: StoredActivity): boolean {
  return from.role === 'customer' && kind === 'message';
}

export function createTurnRunner(options: Options): TurnRunner {
  const { conversations, bot, policyOf, now, logger, giveUp, secondCall, atOnceMs } = options;
  const think = createThinker({ bot, now, onTyping: options.onTyping });
  const running = new Map<string, Promise<void>>();
  let pausedUntil = new Date(0);
  /** Messages of a conversation keep their order. */
  const accepting = createOneAtATime();

  function complete(
    leaseId: string,
    began: Conversation,
    activity: StoredActivity,
    effect: Effect,
  ): Transition {
    return completeTurn(leaseId, activity.seq, began, (conversation, at) => {
      const done = effect(conversation, at);
      const spoke = done.append.some(({ from, audience }) => from.role === 'bot' && audience !== 'staff');
      // While another message of theirs waits for an answer, it is the bot that owes.
      const owes = conversation.turn.lastSeq > activity.seq;
      return spoke && !owes && done.conversation.owner.kind === 'bot' ? armAbsence(done, policyOf, at) : done;
    });
  }

  /** Runs a turn's work while its lease is kept. */
  async function holding<Result>(leaseId: string, id: string, work: Promise<Result>): Promise<Result> {
    const renewal = setInterval(() => {
      conversations.apply(id, renewLease(leaseId)).catch((error) => {
        logger.warn({ err: error, conversationId: id }, 'A lease could not be renewed');
      });
    }, renewMs);
    renewal.unref();
    return work.finally(() => clearInterval(renewal));
  }

  async function decide(conversation: Conversation, activity: StoredActivity): Promise<Effect> {
    // Taken up again and again: whatever it does to the process, it is not tried once more.
    if (conversation.turn.attempts > maxAttempts) return giveUp;
    for (let attempt = conversation.turn.attempts; ; attempt += 1) {
      try {
        return (await think(conversation, activity, turnLimitMs)).replay;
      } catch (error) {
        logger.error(
          { err: error, conversationId: conversation._id, seq: activity.seq, attempt },
          'A turn failed',
        );
        if (attempt >= maxAttempts) return giveUp;
      }
    }
  }

  async function nextActivity(conversation: Conversation): Promise<StoredActivity | null> {
    const later = await conversations.read(conversation, conversation.turn.processedSeq);
    return later.find(isForBot) ?? null;
  }

  async function runAll(leased: Conversation, leaseId: string): Promise<void> {
    let conversation = leased;
    let races = 0;
    while (hasWork(conversation)) {
      const activity = await nextActivity(conversation);
      if (activity === null) {
        logger.error(
          { conversationId: conversation._id },
          'A conversation owes a turn on an activity that is not there',
        );
        return;
      }
      const deciding = races < mostRaces ? decide(conversation, activity) : Promise.resolve(giveUp);
      const effect = await holding(leaseId, conversation._id, deciding);
      const completion = complete(leaseId, conversation, activity, effect);
      const committed = await applyUnlessTaken(conversations, conversation._id, completion);
      if (committed === 'taken') {
        races += 1;
        continue;
      }
      races = 0;
      if (committed === null || committed.conversation.turn.leaseId !== leaseId) return;
      conversation = committed.conversation;
    }
  }

  function run(conversation: Conversation, leaseId: string): void {
    const id = conversation._id;
    const done = runAll(conversation, leaseId)
      .catch((error) =>
        logger.error({ err: error, conversationId: id }, 'A turn could not be stored; it will be taken up'),
      )
      .finally(() => {
        if (running.get(id) === done) running.delete(id);
      });
    running.set(id, done);
  }

  /**
   * The end of the turn on a message that is yet to be accepted as `accept` does, to be stored by the same update.
   * None where the turn is not this instance's to run, and where it fails or takes long: the message is safe first.
   */
  async function answerAtOnce(id: string, accept: Transition, leaseId: string): Promise<Transition[]> {
    const foreseen = await conversations.foresee(id, accept);
    const message = foreseen?.activities.find(isForBot);
    if (foreseen === null || message === undefined || hasWork(foreseen.before)) return [];
    const { conversation: began } = foreseen;
    if (began.turn.leaseId !== leaseId) return [];
    try {
      const { replay } = await think(began, message, atOnceMs);
      const completion = complete(leaseId, began, message, replay);
      // Decided on a transcript that went on meanwhile: decided anew, once the message has its number.
      return [(latest, at) => (latest.seq === message.seq ? completion(latest, at) : null)];
    } catch (error) {
      logger.warn({ err: error, conversationId: id }, 'A message could not be answered at once');
      pausedUntil = new Date(now().getTime() + pauseMs);
      return [];
    }
  }

  /** The acceptance, with the answer to what the absence sequence asked itself, if it did. */
  async function acceptanceOf(id: string, activity: CustomerActivity, leaseId: string): Promise<Transition> {
    const accepting = acceptActivity(activity, leaseId);
    const conversation = await conversations.get(id);
    const isAsked = conversation.absence?.offer !== undefined && conversation.owner.kind === 'agent';
    return isAsked ? answerSecondCall(await secondCall(conversation), accepting, activity.text) : accepting;
  }

  async function accept(id: string, activity: CustomerActivity): Promise<Commit | null> {
    for (let races = 0; races < mostRaces; races += 1) {
      try {
        return await acceptOnce(id, activity);
      } catch (error) {
        // Nothing was stored: it is decided anew on what is free by now.
        if (!(error instanceof TimeTakenError)) throw error;
      }
    }
    throw new TimeTakenError();
  }

  async function acceptOnce(id: string, activity: CustomerActivity): Promise<Commit | null> {
    const leaseId = randomUUID();
    const acceptance = await acceptanceOf(id, activity, leaseId);
    const isAtOnce = atOnceMs > 0 && now() >= pausedUntil;
    const completion = isAtOnce ? await answerAtOnce(id, acceptance, leaseId) : [];
    const accepted = await conversations.apply(id, acceptance, ...completion);
    if (accepted !== null && accepted.conversation.turn.leaseId === leaseId)
      run(accepted.conversation, leaseId);
    return accepted;
  }

  return {
    accept: (id, activity) => accepting.run(id, () => accept(id, activity)),

    async takeUp(conversationId, isAlone = false) {
      const leaseId = randomUUID();
      const taken = await conversations.apply(conversationId, takeTurn(leaseId, isAlone));
      if (taken !== null && taken.conversation.turn.leaseId === leaseId) run(taken.conversation, leaseId);
    },

    async whenIdle(conversationId) {
      await running.get(conversationId);
    },

    async drain() {
      for (;;) {
        const pending = [...accepting.pending(), ...running.values()];
        if (pending.length === 0) return;
        await Promise.all(pending);
      }
    },
  };
}
