import type { StoredActivity } from '../../conversations/activity';
import type { Conversation } from '../../conversations/conversation';
import { handoffEventOf } from '../../handoff/handoff-events';
import { handoffData, publicHandoffValue } from '../channels/public-handoff-value';
import { type DirectLineActivity, isForCustomer, presentActivity } from './present-activity';

function presentEvent(activity: StoredActivity, conversation: Conversation): DirectLineActivity[] {
  const event = handoffEventOf(activity, conversation);
  if (event === null) return [];
  return [
    {
      type: 'event',
      name: event.name,
      value: publicHandoffValue(event),
      id: activity._id,
      timestamp: activity.at.toISOString(),
      channelId: 'directline',
      from: { id: 'plantao', role: 'bot' },
      conversation: { id: activity.threadId },
      channelData: handoffData,
    },
  ];
}

/**
 * A piece of the transcript for Direct Line clients: what is said, and the standard events of a hand-off.
 *
 * @param origin where the client reaches the service
 */
export function presentTranscript(
  activities: readonly StoredActivity[],
  conversation: Conversation,
  origin: string,
): DirectLineActivity[] {
  return activities.flatMap((activity) =>
    isForCustomer(activity)
      ? [presentActivity(activity, origin, conversation.locale)]
      : presentEvent(activity, conversation),
  );
}
