import type { PersonalFiles } from '../../privacy/carry-out';
import { directLineBase } from '../direct-line/direct-line-access';
import type { FileStore } from './file-store';
import { copyType } from './file-types';

const pathPattern = new RegExp(`^${directLineBase}/attachments/([\\w-]{24})$`);
/** A larger one is only named in the copy, and is to be had by itself. */
const mostBytesInCopy = 10 * 1024 * 1024;

function idOf(url: string): string | undefined {
  return pathPattern.exec(url)?.[1];
}

/** The files of one person, by the addresses under which their chat shows them. */
export function createPersonalFiles(files: FileStore): PersonalFiles {
  return {
    async saveCopy({ name, bytes, threadId, expiresAt }) {
      const id = await files.save(name, copyType, bytes, { threadId, expiresAt });
      return { url: `${directLineBase}/attachments/${id}`, contentType: copyType };
    },
    async read(url) {
      const id = idOf(url);
      return id === undefined ? null : files.readUpload(id, mostBytesInCopy);
    },
    remove: (urls) => files.remove(urls.flatMap((url) => idOf(url) ?? [])),
    removeOfThreads: files.removeOfThreads,
  };
}
