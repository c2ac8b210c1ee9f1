import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type Db, GridFSBucket } from 'mongodb';
import { z } from 'zod';

interface StoredFile {
  name: string;
  contentType: string;
  size: number;
  open(): Readable;
}

/** Customers' uploads, kept in the database so that every instance can serve them. */
export interface FileStore {
  /** Keeps a file and answers with its id: 144 random bits, which are what opens it. */
  save(name: string, contentType: string, bytes: Buffer, threadId: string): Promise<string>;
  find(id: string): Promise<StoredFile | null>;
}

const metadataSchema = z.object({ contentType: z.string(), key: z.string(), threadId: z.string() });

export async function createFileStore(db: Db): Promise<FileStore> {
  const bucket = new GridFSBucket(db, { bucketName: 'uploads' });
  await db.collection('uploads.files').createIndex({ 'metadata.key': 1 }, { unique: true });

  return {
    async save(name, contentType, bytes, threadId) {
      const key = randomBytes(18).toString('base64url');
      const upload = bucket.openUploadStream(name, { metadata: { contentType, key, threadId } });
      await new Promise<void>((resolve, reject) => {
        upload.once('finish', () => resolve());
        upload.once('error', reject);
        upload.end(bytes);
      });
      return key;
    },

    async find(id) {
      const file = await bucket.find({ 'metadata.key': id }).limit(1).next();
      if (file === null) return null;
      const { contentType } = metadataSchema.parse(file.metadata);
      return {
        name: file.filename,
        contentType,
        size: file.length,
        open: () => bucket.openDownloadStream(file._id),
      };
    },
  };
}
