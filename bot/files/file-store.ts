import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Db, type Filter, GridFSBucket, type GridFSFile } from 'mongodb';
import { z } from 'zod';

interface StoredFile {
  name: string;
  contentType: string;
  size: number;
  open(): Readable;
}

interface KeptWith {
  threadId: string;
  /** From when on nobody gets it any more; left out: it stays. */
  expiresAt?: Date;
}

/** Customers' uploads, and the copies made for them, kept in the database so that every instance can serve them. */
export interface FileStore {
  /** Keeps a file and answers with its id: 144 random bits, which are what opens it. */
  save(name: string, contentType: string, bytes: Buffer, kept: KeptWith): Promise<string>;
  /** Null for one that is not there, or has expired. */
  find(id: string): Promise<StoredFile | null>;
  /** The bytes of an upload; null for one that is not there, for a copy, and for one larger than `mostBytes`. */
  readUpload(id: string, mostBytes: number): Promise<{ contentType: string; bytes: Buffer } | null>;
  remove(ids: readonly string[]): Promise<void>;
  /** All that expires sooner or later, and all that was kept up to a moment, of threads. */
  removeOfThreads(threadIds: readonly string[], until: Date): Promise<void>;
  removeExpired(): Promise<void>;
}

const metadataSchema = z.object({
  contentType: z.string(),
  key: z.string(),
  threadId: z.string(),
  expiresAt: z.date().optional(),
});
const removedAtOnce = 100;

export async function createFileStore(db: Db, now: () => Date): Promise<FileStore> {
  const bucket = new GridFSBucket(db, { bucketName: 'uploads' });
  await db
    .collection('uploads.files')
    .createIndexes([
      { key: { 'metadata.key': 1 }, unique: true },
      { key: { 'metadata.threadId': 1 } },
      { key: { 'metadata.expiresAt': 1 }, sparse: true },
    ]);

  async function findKept(id: string) {
    const file = await bucket.find({ 'metadata.key': id }).limit(1).next();
    if (file === null) return null;
    const metadata = metadataSchema.parse(file.metadata);
    return metadata.expiresAt !== undefined && metadata.expiresAt <= now() ? null : { file, metadata };
  }

  async function removeAll(filter: Filter<GridFSFile>): Promise<void> {
    for (;;) {
      const files = await bucket.find(filter).limit(removedAtOnce).toArray();
      for (const { _id } of files) {
        // The pieces first: whoever takes this up again finds the file by its entry. Another instance may be at it.
        await db.collection('uploads.chunks').deleteMany({ files_id: _id });
        await db.collection('uploads.files').deleteOne({ _id });
      }
      if (files.length < removedAtOnce) return;
    }
  }

  return {
    async save(name, contentType, bytes, { threadId, expiresAt }) {
      const key = randomBytes(18).toString('base64url');
      const metadata = {
        contentType,
        key,
        threadId,
        keptAt: now(),
        ...(expiresAt === undefined ? {} : { expiresAt }),
      };
      const upload = bucket.openUploadStream(name, { metadata });
      await new Promise<void>((resolve, reject) => {
        upload.once('finish', () => resolve());
        upload.once('error', reject);
        upload.end(bytes);
      });
      return key;
    },

    async find(id) {
      const found = await findKept(id);
      if (found === null) return null;
      const { file, metadata } = found;
      return {
        name: file.filename,
        contentType: metadata.contentType,
        size: file.length,
        open: () => bucket.openDownloadStream(file._id),
      };
    },

    async readUpload(id, mostBytes) {
      const found = await findKept(id);
      if (found === null || found.metadata.expiresAt !== undefined) return null;
      const { file, metadata } = found;
      if (file.length > mostBytes) return null;
      return {
        contentType: metadata.contentType,
        bytes: await buffer(bucket.openDownloadStream(file._id)),
      };
    },

    remove: (ids) => removeAll({ 'metadata.key': { $in: [...ids] } }),

    async removeOfThreads(threadIds, until) {
      const ofThreads = { 'metadata.threadId': { $in: [...threadIds] } };
      await removeAll({ ...ofThreads, 'metadata.expiresAt': { $exists: true } });
      await removeAll({ ...ofThreads, 'metadata.keptAt': { $lte: until } });
    },

    removeExpired: () => removeAll({ 'metadata.expiresAt': { $lte: now() } }),
  };
}
