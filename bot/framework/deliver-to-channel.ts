import { randomUUID } from 'node:crypto';
import type { ConversationReference, TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { PolicyOf } from '../../conversations/absence/absence-policy';
import type { StoredActivity } from '../../conversations/activity';
import type { Conversation } from '../../conversations/conversation';
import type { Conversations } from '../../conversations/conversations';
import {
  recordDelivered,
  recordDeliveryFailure,
  recordRefused,
  takeDelivery,
} from '../../conversations/deliver';
import type { FrameworkAdapter } from './create-cloud-adapter';
import { isToSend, presentFrameworkActivity } from './present-framework-activity';
import { isHandoffToSend, presentHandoffEvent } from './present-handoff-event';

const refusalSchema = z.object({ statusCode: z.number() });

/** What a channel answers to an activity that it will not take: the user left or blocked the bot, a bad payload. */
const refusals = new Set([400, 403, 404, 410, 413]);
/** After so many attempts (about half an hour) a refusal counts as one for good. */
const mostAttempts = 10;

function isRefusedForGood(error: unknown, { delivery }: Conversation): boolean {
  if ((delivery?.attempts ?? 0) < mostAttempts) return false;
  return refusals.has(refusalSchema.safeParse(error).data?.statusCode ?? 0);
}

interface Options {
  adapter: FrameworkAdapter;
  appId: string;
  conversations: Conversations;
  policyOf: PolicyOf;
  logger: Logger;
  publicUrl: string;
}

/** Sends to outside channels what their customers have not been sent yet, in order, once each while nothing fails. */
export interface ChannelDelivery {
  /** Delivers what is owed, unless this instance is at it already. */
  deliver(conversationId: string): Promise<void>;
  /** Runs `reply` while nothing is sent to the conversation's channel, for whoever reads it from the answer itself. */
  withhold(conversationId: string, reply: () => Promise<void>): Promise<void>;
  drain(): Promise<void>;
  close(): void;
}

export function createChannelDelivery({
  adapter,
  appId,
  conversations,
  policyOf,
  logger,
  publicUrl,
}: Options): ChannelDelivery {
  const running = new Map<string, Promise<void>>();
  const withheld = new Set<string>();

  function reach(conversation: Conversation, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    return adapter.reach(appId, toReference(conversation), logic);
  }

  async function sendMessage(conversation: Conversation, activity: StoredActivity): Promise<void> {
    await reach(conversation, async (context) => {
      await context.sendActivity(presentFrameworkActivity(activity, conversation, publicUrl));
    });
  }

  /** A channel that turns out not to take the event goes without: the messages must not wait for it. */
  async function sendEvent(conversation: Conversation, activity: StoredActivity): Promise<void> {
    const readTranscript = () => conversations.read(conversation, conversation.firstSeq);
    try {
      await reach(conversation, async (context) => {
        const event = await presentHandoffEvent(context, activity, conversation, readTranscript);
        if (event !== null) await context.sendActivity(event);
      });
    } catch (error) {
      const status = refusalSchema.safeParse(error).data?.statusCode ?? 0;
      if (status < 400 || status >= 500) throw error;
      logger.warn({ err: error, conversationId: conversation._id }, 'The channel refused a hand-off event');
    }
  }

  /** Sends what one activity has to say to the channel, if anything. A refusal for good is told and passed over. */
  async function sendOne(
    conversation: Conversation,
    activity: StoredActivity,
    leaseId: string,
  ): Promise<boolean> {
    let outcome = recordDelivered(leaseId, activity.seq, policyOf);
    try {
      if (isToSend(activity)) await sendMessage(conversation, activity);
      else if (isHandoffToSend(activity, conversation)) await sendEvent(conversation, activity);
      else return true;
    } catch (error) {
      if (!isRefusedForGood(error, conversation)) throw error;
      logger.warn({ err: error, conversationId: conversation._id }, 'The channel refused a message for good');
      outcome = recordRefused(leaseId, activity.seq);
    }
    return (await conversations.apply(conversation._id, outcome)) !== null;
  }

  /** Sends one activity after the other and remembers each, so that a crash repeats one at the most. */
  async function sendAll(leasedConversation: Conversation, leaseId: string): Promise<void> {
    let conversation = leasedConversation;
    for (;;) {
      const owed = await conversations.read(conversation, conversation.delivery?.sentSeq ?? conversation.seq);
      for (const activity of owed) {
        if (!(await sendOne(conversation, activity, leaseId))) return;
      }
      const { _id, seq } = conversation;
      const done = await conversations.apply(_id, recordDelivered(leaseId, seq, policyOf));
      if (done === null || done.conversation.delivery?.leaseId !== leaseId) return;
      conversation = done.conversation;
    }
  }

  async function deliverOwed(id: string): Promise<void> {
    const leaseId = randomUUID();
    const taken = await conversations.apply(id, takeDelivery(leaseId));
    if (taken === null) return;
    try {
      await sendAll(taken.conversation, leaseId);
    } catch (error) {
      logger.warn(
        { err: error, conversationId: id },
        'A channel could not be reached; delivery is tried again',
      );
      await conversations.apply(id, recordDeliveryFailure(leaseId));
    }
  }

  function deliver(id: string): Promise<void> {
    const known = running.get(id);
    if (known !== undefined) return known;
    if (withheld.has(id)) return Promise.resolve();
    const done = deliverOwed(id)
      .catch((error) => logger.error({ err: error, conversationId: id }, 'A delivery could not be recorded'))
      .finally(() => running.delete(id));
    running.set(id, done);
    return done;
  }

  const stopListening = conversations.onCommit(({ conversation, activities }) => {
    if (conversation.delivery !== null && activities.some(isToSend)) void deliver(conversation._id);
  });

  return {
    deliver,
    async withhold(id, reply) {
      await running.get(id);
      withheld.add(id);
      try {
        await reply();
      } finally {
        withheld.delete(id);
      }
      void deliver(id);
    },
    async drain() {
      await Promise.all(running.values());
    },
    close: stopListening,
  };
}

/** The stored reference is the SDK's own, kept as it was given. */
function toReference({ reference }: Conversation): Partial<ConversationReference> {
  return reference ?? {};
}
