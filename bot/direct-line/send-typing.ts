import { botAuthor } from '../../conversations/bot-author';
import type { Conversation } from '../../conversations/conversation';
import type { DeskSignals } from '../live/desk-signals';
import type { ActivityStreams } from './activity-stream';

/** Who is writing, told to the other side. Typing has no number: whoever misses it has missed nothing. */
export interface ChannelTyping {
  /** The bot is thinking. */
  bot(conversation: Conversation): void;
  /** Shows the customer that their agent writes. */
  agent(conversation: Conversation, agent: { id: string; name: string }): void;
  /** Shows colleagues that somebody writes. */
  colleagues(conversation: Conversation, agent: { id: string; name: string }): void;
  /** The customer writes to whoever has the conversation. */
  customer(conversation: Conversation): void;
}

export function createChannelTyping({
  streams,
  signals,
}: {
  streams: ActivityStreams;
  signals: Pick<DeskSignals, 'send'>;
}): ChannelTyping {
  const show = (conversation: Conversation, name: string) =>
    streams.sendPassing(conversation.threadId, {
      type: 'typing',
      channelId: 'directline',
      from: { id: 'plantao', name, role: 'bot' },
      conversation: { id: conversation.threadId },
    });

  return {
    bot: (conversation) => show(conversation, botAuthor.name ?? ''),
    agent: (conversation, { name }) => show(conversation, name),
    colleagues(conversation, { id, name }) {
      signals.send({ type: 'typing', conversationId: conversation._id, from: { role: 'agent', id, name } });
    },
    customer(conversation) {
      if (conversation.owner.kind === 'bot') return;
      const { id, name = '' } = conversation.customer;
      signals.send({
        type: 'typing',
        conversationId: conversation._id,
        from: { role: 'customer', id, name },
      });
    },
  };
}
