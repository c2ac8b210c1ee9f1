import { z } from 'zod';
import { PlantaoError } from '../../contracts/plantao-error';
import { maySay } from '../channels/may-say';
import { type CustomerFile, checkFile, maxFiles, uploadTooLarge } from './customer-files';

/** What an activity brings along within itself. */
export const inlineAttachmentsSchema = maySay(
  z.array(z.looseObject({ contentUrl: maySay(z.string()), name: maySay(z.string().max(200)) })).max(100),
);
type InlineAttachments = z.infer<typeof inlineAttachmentsSchema>;

const base64Pattern = /^data:[^,]*;base64,([\w+/-]+={0,2})$/i;

/**
 * The files of an activity that was posted as JSON: those that are in it, as `data:` in base64. Addresses of files
 * elsewhere are refused, for nobody here fetches what a customer points at, and so are cards.
 *
 * @throws PlantaoError `invalid-input`, `too-large`, or `unsupported-media-type`
 */
export function readInlineFiles(attachments: InlineAttachments): CustomerFile[] {
  if (attachments === undefined) return [];
  if (attachments.length > maxFiles) throw uploadTooLarge();
  return attachments.map(({ contentUrl = '', name = 'file' }, at) => {
    const [, base64] = base64Pattern.exec(contentUrl) ?? [];
    if (base64 === undefined) {
      throw new PlantaoError(
        'invalid-input',
        'Send files to /v3/directline/conversations/{id}/upload, or within the activity as data: in base64.',
        { fields: { [`attachments.${at}.contentUrl`]: 'It is no data: in base64.' } },
      );
    }
    return checkFile({ name, bytes: Buffer.from(base64, 'base64') });
  });
}
