import { RecentMap } from '../../basics/recent-map';
import type { Author, PlantaoData } from '../../contracts/activity';
import { botAuthor } from '../../conversations/bot-author';
import type { Conversation } from '../../conversations/conversation';
import type { DeskSignals } from '../live/desk-signals';
import type { ActivityStreams } from './activity-stream';
import { presentAuthor } from './present-activity';

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

const everyMs = 2_000;
const mostRemembered = 5_000;

export function createChannelTyping({
  streams,
  signals,
  now,
}: {
  streams: ActivityStreams;
  signals: Pick<DeskSignals, 'send'>;
  now: () => Date;
}): ChannelTyping {
  const show = (conversation: Conversation, author: Author) =>
    streams.sendPassing(conversation.threadId, {
      type: 'typing',
      channelId: 'directline',
      from: presentAuthor(author),
      conversation: { id: conversation.threadId },
      channelData: { plantao: { kind: 'typing' } satisfies PlantaoData },
    });

  const lastTold = new RecentMap<string, number>(mostRemembered);

  /** A client may say that somebody types as often as it likes; the desks hear of it every two seconds. */
  function isRecent(id: string): boolean {
    const at = now().getTime();
    if (at - (lastTold.get(id) ?? 0) < everyMs) return true;
    lastTold.set(id, at);
    return false;
  }

  return {
    bot: (conversation) => show(conversation, botAuthor),
    agent: (conversation, { id, name }) => show(conversation, { role: 'agent', id, name }),
    colleagues(conversation, { id, name }) {
      signals.send({ type: 'typing', conversationId: conversation._id, from: { role: 'agent', id, name } });
    },
    customer(conversation) {
      if (conversation.owner.kind === 'bot' || isRecent(conversation._id)) return;
      const { id, name = '' } = conversation.customer;
      signals.send({
        type: 'typing',
        conversationId: conversation._id,
        from: { role: 'customer', id, name },
      });
    },
  };
}
