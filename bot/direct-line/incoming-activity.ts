import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Attachment } from '../../contracts/activity';
import { maxMessageLength } from '../../contracts/conversation';
import { PlantaoError } from '../../contracts/plantao-error';
import type { CustomerActivity } from '../../conversations/accept-activity';
import type { Conversation } from '../../conversations/conversation';
import { maySay } from '../channels/may-say';
import { submittedText } from '../channels/submitted-text';
import { inlineAttachmentsSchema } from './read-inline-files';

const shortId = z.string().min(1).max(200);

export const threadParams = z.object({ id: z.string().min(1).max(200) });
export const watermarkQuery = z.object({ watermark: z.coerce.number().int().min(0).catch(0).default(0) });
export const personSchema = z.object({
  id: maySay(z.string().max(200)),
  name: maySay(z.string().trim().max(100)),
});

/**
 * What a Direct Line client may post. Who sends it is the token's word, so `from` is not even read. Types are open, as
 * in the protocol: what means nothing here is taken and passed over.
 */
export const incomingActivitySchema = z.object({
  type: z.string().min(1).max(100),
  id: maySay(shortId),
  text: maySay(z.string()),
  name: maySay(z.string().max(200)),
  value: z.unknown().optional(),
  attachments: inlineAttachmentsSchema,
  channelData: maySay(z.looseObject({ clientActivityID: maySay(shortId) })),
});
export type IncomingActivity = z.infer<typeof incomingActivitySchema>;

export const surveyEventName = 'plantao.survey';
export const surveyValueSchema = z.object({
  score: z.int().min(0).max(10),
  comment: z.string().trim().max(2_000).optional(),
});

/** What the customer says: the text, or what a card's button submits without one. */
export function saidIn({ text = '', value }: Pick<IncomingActivity, 'text' | 'value'>): string {
  return text.trim() === '' ? submittedText(value) : text;
}

/** Whether it submits a card, whatever the card holds. */
function isCard({ value }: IncomingActivity): boolean {
  return typeof value === 'object' && value !== null;
}

/**
 * The message as it is kept. One that submits a card without a text in it says nothing that anybody understands, and is
 * kept all the same, for the customer to be told so.
 *
 * @throws PlantaoError `invalid-input` for one that says nothing, `too-large` for one too long
 */
export function readMessage(
  activity: IncomingActivity,
  conversation: Conversation,
  attachments: Attachment[],
): CustomerActivity {
  const text = saidIn(activity);
  if (text.length > maxMessageLength) {
    throw new PlantaoError('too-large', `Write at most ${maxMessageLength} characters in one message.`);
  }
  if (text.trim() === '' && attachments.length === 0 && !isCard(activity)) {
    throw new PlantaoError('invalid-input', 'Send a text or a file.', { fields: { text: 'It is empty.' } });
  }
  const clientId = activity.channelData?.clientActivityID;
  return {
    from: {
      role: 'customer',
      id: conversation.customer.id,
      ...(conversation.customer.name === undefined ? {} : { name: conversation.customer.name }),
    },
    text,
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(clientId === undefined ? {} : { clientId }),
    externalId: clientId ?? activity.id ?? randomUUID(),
  };
}
