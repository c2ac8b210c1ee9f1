import { PlantaoError } from '../../contracts/plantao-error';
import { recogniseFileType } from '../files/file-types';

/** The largest files of one message, all together, in bytes. */
export const maxUploadBytes = 10 * 1024 * 1024;
export const maxFiles = 5;

/** A file that came with a message, and what its bytes say it is. */
export interface CustomerFile {
  name: string;
  contentType: string;
  bytes: Buffer;
}

/** More files, or more bytes, than one message may bring. */
export function uploadTooLarge(): PlantaoError {
  return new PlantaoError(
    'too-large',
    `Send at most ${maxFiles} files and ${maxUploadBytes / 1024 / 1024} MB in one message.`,
  );
}

/** @throws PlantaoError `unsupported-media-type` for what is neither a picture nor a PDF */
export function checkFile({ name, bytes }: Pick<CustomerFile, 'name' | 'bytes'>): CustomerFile {
  const contentType = recogniseFileType(bytes);
  if (contentType === null) {
    throw new PlantaoError('unsupported-media-type', 'Send a picture (PNG, JPEG, GIF, WebP) or a PDF.', {
      fields: { file: name },
    });
  }
  return { name, contentType, bytes };
}
