import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { deserialize } from 'bson';
import { z } from 'zod';
import { PlantaoError } from '../contracts/plantao-error';
import { type CollectionPlan, collectionPlanSchema } from './copy-documents';

// A backup is gzip over BSON documents: a head, then each collection's documents, ended by an empty one.

const format = 'plantao-backup';
const formatVersion = 1;
/** What a document may take in MongoDB, with room for what a server adds. A file that announces more is broken. */
const largestDocument = 16 * 1024 * 1024 + 16 * 1024;
/** A document begins with its length, in so many bytes. */
const lengthBytes = 4;

const markSchema = z.object({ format: z.literal(format), version: z.number() });
const headSchema = z.object({ collections: z.array(collectionPlanSchema) });

export function makeHead(collections: readonly CollectionPlan[], at: Date) {
  return { format: format, version: formatVersion, at, collections };
}

/** @throws PlantaoError `invalid-input` for a file that is no backup, or another version's; ZodError for a broken one */
export function readHead(path: string, head: Uint8Array | undefined): CollectionPlan[] {
  const fields = head === undefined ? undefined : deserialize(head);
  const mark = markSchema.safeParse(fields);
  if (!mark.success) throw refuse(`${path} is not a backup of Plantão`);
  if (mark.data.version !== formatVersion) throw refuse(`${path} was written by another version`);
  return headSchema.parse(fields).collections;
}

/** The file's documents as they stand in it. */
export async function* readDocuments(path: string): AsyncGenerator<Uint8Array, undefined> {
  const file = createReadStream(path);
  const gunzip = createGunzip();
  file.on('error', (error) => gunzip.destroy(error));
  const chunks: AsyncIterable<Buffer> = file.pipe(gunzip);
  // Put together only once the document that they begin with is whole.
  let parts: Buffer[] = [];
  let length = 0;
  let wanted = lengthBytes;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length < wanted) continue;
    let rest = Buffer.concat(parts, length);
    for (;;) {
      wanted = rest.length < lengthBytes ? lengthBytes : lengthOf(rest);
      if (rest.length < wanted) break;
      yield rest.subarray(0, wanted);
      rest = rest.subarray(wanted);
    }
    parts = [rest];
    length = rest.length;
  }
  return undefined;
}

function lengthOf(document: Buffer): number {
  const length = document.readInt32LE(0);
  if (length <= lengthBytes || length > largestDocument) {
    throw refuse('the backup is broken: take another one');
  }
  return length;
}

/** The file is no whole backup, or cannot be read or written; nothing was changed. */
export function refuse(message: string): PlantaoError {
  return new PlantaoError('invalid-input', message);
}

/** How the system tells of a file; while it is written to, without its path. */
const fileFaultSchema = z.object({
  syscall: z.string(),
  path: z.string().optional(),
  message: z.string(),
});

/** What the system says of the file: a folder that is not there, no right to it, a full disk. Null for anything else. */
export function faultOf(file: string, error: unknown): string | null {
  const { success, data } = fileFaultSchema.safeParse(error);
  return success && (data.path ?? file) === file ? data.message : null;
}
