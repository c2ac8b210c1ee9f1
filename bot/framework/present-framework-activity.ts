import { type Activity, ActivityTypes, type Attachment, CardFactory } from 'botbuilder';
import { z } from 'zod';
import type { StoredActivity } from '../../conversations/activity';
import type { Conversation } from '../../conversations/conversation';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { toCommonMark } from '../../markdown/to-common-mark';

const cardSchema = z.looseObject({ contentType: z.string() });

/** True for what an outside channel's customer is sent: all that they may see and did not say themselves. */
export function isToSend({ audience, from }: StoredActivity): boolean {
  return audience === 'everyone' && from.role !== 'customer';
}

function attachmentsOf(activity: StoredActivity, publicUrl: string): Attachment[] {
  const files = (activity.attachments ?? []).map(({ name, contentType, url }) => ({
    name,
    contentType,
    contentUrl: new URL(url, publicUrl).href,
  }));
  const cards = (activity.cards ?? []).map((card) => cardSchema.parse(card));
  return [...files, ...cards];
}

/** Channels show the bot's name alone: who writes is named in the text, above it where it begins with a list or a table. */
function nameWriter(name: string, text: string): string {
  const isLine = parseMarkdown(text)[0]?.type === 'paragraph';
  return `**${name}:**${isLine ? ' ' : '\n\n'}${text}`;
}

/** The activity for an outside channel. */
export function presentFrameworkActivity(
  activity: StoredActivity,
  conversation: Conversation,
  publicUrl: string,
): Partial<Activity> {
  const { from, text, plantao, suggestedActions } = activity;
  const attachments = attachmentsOf(activity, publicUrl);
  return {
    type: ActivityTypes.Message,
    text: toCommonMark(from.role === 'agent' && from.name !== undefined ? nameWriter(from.name, text) : text),
    textFormat: 'markdown',
    locale: conversation.locale,
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(suggestedActions === undefined
      ? {}
      : { suggestedActions: { to: [], actions: CardFactory.actions([...suggestedActions]) } }),
    ...(plantao === undefined ? {} : { channelData: { plantao } }),
  };
}
