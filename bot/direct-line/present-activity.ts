import { createHash } from 'node:crypto';
import type { Locale } from '../../contracts/locale';
import type { StoredActivity } from '../../conversations/activity';

/** A Direct Line 3.0 activity, as clients read it. */
export type DirectLineActivity = Record<string, unknown>;

const roles = { customer: 'user', bot: 'bot', agent: 'bot', system: 'bot' } as const;

/** True for what a customer may see. */
export function isForCustomer(activity: StoredActivity): boolean {
  return activity.audience === 'everyone';
}

/** Staff ids are not the customer's business: the client only needs a stable one. */
function publicId(role: StoredActivity['from']['role'], id: string | undefined): string {
  if (role !== 'agent' || id === undefined) return id ?? 'plantao';
  return `agent-${createHash('sha256').update(id).digest('hex').slice(0, 12)}`;
}

function attachmentsOf(activity: StoredActivity): unknown[] {
  const files = (activity.attachments ?? []).map(({ name, contentType, url }) => ({
    name,
    contentType,
    contentUrl: url,
  }));
  return [...files, ...(activity.cards ?? [])];
}

/** The activity for Direct Line clients: `plantao` in the channel data, choices as plain `imBack` texts. */
export function presentActivity(activity: StoredActivity, locale?: Locale): DirectLineActivity {
  const { from } = activity;
  const attachments = attachmentsOf(activity);
  const isCustomer = from.role === 'customer';
  return {
    type: 'message',
    id: activity._id,
    timestamp: activity.at.toISOString(),
    channelId: 'directline',
    from: {
      id: publicId(from.role, from.id),
      ...(from.name === undefined ? {} : { name: from.name }),
      role: roles[from.role],
    },
    conversation: { id: activity.threadId },
    text: activity.text,
    textFormat: isCustomer ? 'plain' : 'markdown',
    ...(locale === undefined ? {} : { locale }),
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(activity.suggestedActions === undefined
      ? {}
      : {
          suggestedActions: {
            actions: activity.suggestedActions.map((text) => ({ type: 'imBack', title: text, value: text })),
          },
        }),
    ...(activity.replyTo === undefined ? {} : { replyToId: activity.replyTo }),
    channelData: {
      ...(activity.clientId === undefined || !isCustomer ? {} : { clientActivityID: activity.clientId }),
      ...(activity.plantao === undefined ? {} : { plantao: activity.plantao }),
    },
  };
}
