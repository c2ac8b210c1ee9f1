import { createHash } from 'node:crypto';
import type { Attachment, Author } from '../../contracts/activity';
import type { Locale } from '../../contracts/locale';
import type { StoredActivity } from '../../conversations/activity';
import { toCommonMark } from '../../markdown/to-common-mark';

/** A Direct Line 3.0 activity, as clients read it. */
export type DirectLineActivity = Record<string, unknown>;

const roles = { customer: 'user', bot: 'bot', agent: 'bot', system: 'bot' } as const;

/** True for what a customer may see. */
export function isForCustomer(activity: StoredActivity): boolean {
  return activity.audience === 'everyone';
}

/** Staff ids are not the customer's business: the client only needs a stable one. */
function publicId(role: Author['role'], id: string | undefined): string {
  if (role !== 'agent' || id === undefined) return id ?? 'plantao';
  return `agent-${createHash('sha256').update(id).digest('hex').slice(0, 12)}`;
}

/** Who speaks or types. Clients know by the id that both are the same sender. */
export function presentAuthor({ role, id, name }: Author) {
  return { id: publicId(role, id), ...(name === undefined ? {} : { name }), role: roles[role] };
}

/** Web Chat shows a customer's own picture only by its thumbnail; without one it is a file's name. */
function presentFile({ name, contentType, url }: Attachment, origin: string) {
  const contentUrl = new URL(url, origin).href;
  const isPicture = contentType.startsWith('image/');
  return { name, contentType, contentUrl, ...(isPicture ? { thumbnailUrl: contentUrl } : {}) };
}

function attachmentsOf(activity: StoredActivity, origin: string): unknown[] {
  const files = (activity.attachments ?? []).map((file) => presentFile(file, origin));
  return [...files, ...(activity.cards ?? [])];
}

/**
 * The activity for Direct Line clients: `plantao` in the channel data, choices as plain `imBack` texts.
 *
 * @param origin where the client reaches the service: files are given whole addresses
 */
export function presentActivity(
  activity: StoredActivity,
  origin: string,
  locale?: Locale,
): DirectLineActivity {
  const { from } = activity;
  const attachments = attachmentsOf(activity, origin);
  const isCustomer = from.role === 'customer';
  return {
    type: 'message',
    id: activity._id,
    timestamp: activity.at.toISOString(),
    channelId: 'directline',
    from: presentAuthor(from),
    conversation: { id: activity.threadId },
    text: isCustomer ? activity.text : toCommonMark(activity.text),
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
