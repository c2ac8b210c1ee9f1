import { type Activity, EventFactory, type Transcript, type TurnContext } from 'botbuilder';
import type { StoredActivity } from '../../conversations/activity';
import type { Conversation } from '../../conversations/conversation';
import { type HandoffEvent, handoffEventOf } from '../../handoff/handoff-events';
import { handoffData, publicHandoffValue } from '../channels/public-handoff-value';

/**
 * Channels that understand hand-offs. A hub, or a tool that stands in for one, is told everything; where the
 * customer's own client reads the event, only what a customer may know.
 */
const audiences: Record<string, 'hub' | 'customer'> = {
  omnichannel: 'hub',
  emulator: 'hub',
  test: 'hub',
  directline: 'customer',
  webchat: 'customer',
};

/** True for an entry that this conversation's channel is told of as a hand-off event. */
export function isHandoffToSend(activity: StoredActivity, conversation: Conversation): boolean {
  return audiences[conversation.channel] !== undefined && handoffEventOf(activity, conversation) !== null;
}

function transcriptOf(said: readonly StoredActivity[], conversation: Conversation): Transcript {
  const activities = said
    .filter(({ audience, kind }) => audience === 'everyone' && kind === 'message')
    .map(({ _id, at, from, text }) => ({
      type: 'message',
      id: _id,
      timestamp: at,
      text,
      from: {
        id: from.id ?? from.role,
        name: from.name ?? '',
        role: from.role === 'customer' ? 'user' : 'bot',
      },
      conversation: { id: conversation.threadId },
    }));
  return { activities: activities as Activity[] };
}

async function presentEvent(
  context: TurnContext,
  event: HandoffEvent,
  audience: 'hub' | 'customer',
  readTranscript: () => Promise<Transcript>,
): Promise<Partial<Activity>> {
  if (event.name === 'handoff.status') {
    const { state, message = '' } = event.value;
    return EventFactory.createHandoffStatus(context.activity.conversation, state, message);
  }
  if (audience === 'customer') {
    return EventFactory.createHandoffInitiation(context, publicHandoffValue(event));
  }
  return EventFactory.createHandoffInitiation(context, event.value, await readTranscript());
}

/**
 * The entry as the framework's own event, with the transcript for a hub; null when it is none.
 *
 * @param readTranscript asked only when a hub is to have it
 */
export async function presentHandoffEvent(
  context: TurnContext,
  activity: StoredActivity,
  conversation: Conversation,
  readTranscript: () => Promise<StoredActivity[]>,
): Promise<Partial<Activity> | null> {
  const event = handoffEventOf(activity, conversation);
  const audience = audiences[conversation.channel];
  if (event === null || audience === undefined) return null;
  const readTranscriptOf = async () => transcriptOf(await readTranscript(), conversation);
  const presented = await presentEvent(context, event, audience, readTranscriptOf);
  return { ...presented, channelData: handoffData };
}
