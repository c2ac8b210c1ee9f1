import type { Texts } from '../texts/texts';

/** The most files in one message. */
export const mostFiles = 5;
/** The largest file, in bytes. */
export const largestFile = 10 * 1024 * 1024;
/** What a file dialog offers. */
export const acceptedTypes = 'image/png,image/jpeg,image/gif,image/webp,application/pdf';

const accepted = new Set(acceptedTypes.split(','));

/** A file, as far as the check needs one. */
interface FileFacts {
  name: string;
  type: string;
  size: number;
}

/** Splits files into those that can be sent and, for the others, sentences that say why not. */
export function checkFiles<File extends FileFacts>(
  chosen: readonly File[],
  already: number,
  texts: Texts,
): { files: File[]; faults: string[] } {
  const files: File[] = [];
  const faults: string[] = [];
  for (const file of chosen) {
    if (!accepted.has(file.type)) faults.push(texts.fileWrongType(file.name));
    else if (file.size === 0) faults.push(texts.fileEmpty(file.name));
    else if (file.size > largestFile) faults.push(texts.fileTooLarge(file.name));
    else if (already + files.length >= mostFiles) {
      faults.push(texts.tooManyFiles(mostFiles));
      break;
    } else files.push(file);
  }
  return { files, faults };
}
