import type { CloudAdapter, ConversationReference, TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { StoredActivity } from '../../conversations/activity';
import type { Conversation } from '../../conversations/conversation';
import type { Conversations } from '../../conversations/conversations';
import { recordDelivered, recordDeliveryFailure } from '../../conversations/deliver';
import { isToSend, presentFrameworkActivity } from './present-framework-activity';
import { isHandoffToSend, presentHandoffEvent } from './present-handoff-event';

const refusalSchema = z.object({ statusCode: z.number() });

interface Options {
  adapter: CloudAdapter;
  appId: string;
  conversations: Conversations;
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
  logger,
  publicUrl,
}: Options): ChannelDelivery {
  const running = new Map<string, Promise<void>>();
  const withheld = new Set<string>();

  function reach(conversation: Conversation, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    return adapter.continueConversationAsync(appId, toReference(conversation), logic);
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

  /** Sends one activity after the other and remembers each, so that a crash repeats one at the most. */
  async function sendAll(conversation: Conversation): Promise<void> {
    const owed = await conversations.read(conversation, conversation.delivery?.sentSeq ?? conversation.seq);
    for (const activity of owed) {
      if (isToSend(activity)) await sendMessage(conversation, activity);
      else if (isHandoffToSend(activity, conversation)) await sendEvent(conversation, activity);
      else continue;
      await conversations.apply(conversation._id, recordDelivered(activity.seq));
    }
    await conversations.apply(conversation._id, recordDelivered(conversation.seq));
  }

  async function deliverOwed(id: string): Promise<void> {
    for (;;) {
      const conversation = await conversations.find(id);
      if (conversation?.delivery == null || conversation.delivery.sentSeq >= conversation.seq) return;
      try {
        await sendAll(conversation);
      } catch (error) {
        logger.warn(
          { err: error, conversationId: id },
          'A channel could not be reached; delivery is tried again',
        );
        await conversations.apply(id, recordDeliveryFailure());
        return;
      }
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
