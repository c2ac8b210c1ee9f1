import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Attachment } from '../../contracts/activity';
import { maxMessageLength } from '../../contracts/conversation';
import { PlantaoError } from '../../contracts/plantao-error';
import type { CustomerActivity } from '../../conversations/accept-activity';
import { submittedText } from '../channels/submitted-text';
import type { FrameworkActivity } from './incoming-framework-activity';

const mostFiles = 10;
const longestAddress = 5_000;
const longestId = 200;

const mentionSchema = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string() }),
  text: z.string().min(1),
});

/** The words without the bot's own mention, which group chats put before whatever is said to it. */
function textOf({ text = '', entities = [], recipient }: FrameworkActivity): string {
  return entities.reduce<string>((rest, entity) => {
    const mention = mentionSchema.safeParse(entity).data;
    return mention?.mentioned.id === recipient.id ? rest.replace(mention.text, '').trim() : rest;
  }, text);
}

/**
 * What the customer says: the text, or what a card's button submits without one.
 *
 * @throws PlantaoError `invalid-input` for a card with too much in it
 */
export function saidIn(activity: FrameworkActivity): string {
  const text = textOf(activity);
  return text.trim() === '' ? submittedText(activity.value) : text;
}

/** What can be found again by its address. Channels also send cards, places and pictures within the message itself. */
function filesOf({ attachments = [] }: FrameworkActivity): Attachment[] {
  return attachments
    .flatMap(({ contentUrl = '', contentType = 'application/octet-stream', name }) =>
      /^https?:/.test(contentUrl) && contentUrl.length <= longestAddress
        ? [{ name: name ?? contentType, contentType, url: contentUrl }]
        : [],
    )
    .slice(0, mostFiles);
}

/** The id by which a second delivery is recognised. It is kept with the conversation, so a long one goes by its hash. */
function externalIdOf({ id, from, timestamp, text = '' }: FrameworkActivity): string {
  const whole = id ?? `${from.id}|${(timestamp ?? new Date()).getTime()}|${text}`;
  return whole.length <= longestId ? whole : createHash('sha256').update(whole).digest('base64url');
}

/**
 * The message as it is kept.
 *
 * @throws PlantaoError `too-large` for one too long, `invalid-input` for a card with too much in it
 */
export function readFrameworkMessage(activity: FrameworkActivity): CustomerActivity {
  const text = saidIn(activity);
  if (text.length > maxMessageLength) {
    throw new PlantaoError('too-large', `Write at most ${maxMessageLength} characters in one message.`);
  }
  const { id, name } = activity.from;
  const files = filesOf(activity);
  return {
    from: { role: 'customer', id, ...(name ? { name } : {}) },
    text,
    externalId: externalIdOf(activity),
    ...(files.length === 0 ? {} : { attachments: files }),
  };
}
