import { promisify } from 'node:util';
import { gunzip, gzip, type ZlibOptions } from 'node:zlib';
import { Binary, type Collection, type Db } from 'mongodb';
import * as z from 'zod';
import { isDuplicateKey } from '../database/duplicate-key';

/** The trained model, and who trains it. A model goes by the fingerprint of what it was trained from. */
export interface ModelStore {
  /** The packed model, or null. */
  read(fingerprint: string): Promise<Uint8Array | null>;
  /** Takes the place of the one before. */
  write(fingerprint: string, bytes: Uint8Array, at: Date): Promise<void>;
  /** Takes the training of a fingerprint for a while; false when another instance has it. */
  claimTraining(fingerprint: string, instance: string, at: Date, until: Date): Promise<boolean>;
}

interface ModelDocument {
  _id: string;
  fingerprint?: string;
  chunks?: number;
  compression?: 'gzip';
  trainedAt?: Date;
  /** Of a chunk: the model that it is part of. */
  model?: string;
  bytes?: Binary;
  instance?: string;
  until?: Date;
}

const modelKey = 'routes-model';
const trainingKey = 'routes-training';
/** A document holds at most 16 MB, and a model may be larger; small ones leave little memory behind. */
const chunkBytes = 250_000;

const modelSchema = z.object({
  fingerprint: z.string(),
  chunks: z.int().min(0).max(1_000),
  compression: z.literal('gzip'),
});

const compress = promisify<Uint8Array, ZlibOptions, Buffer>(gzip);
const decompress = promisify<Uint8Array, Buffer>(gunzip);
/** Four fifths of the size, in a tenth of a second and little memory; more effort gains next to nothing on weights. */
const compressionOptions: ZlibOptions = { level: 1 };

/** Keeps the model beside the categories, in the collection `settings`. */
export function createModelStore(db: Db): ModelStore {
  const settings = db.collection<ModelDocument>('settings');
  return {
    read: (fingerprint) => readModel(settings, fingerprint),
    write: (fingerprint, bytes, at) => writeModel(settings, fingerprint, bytes, at),
    async claimTraining(fingerprint, instance, at, until) {
      try {
        const claimed = await settings.findOneAndUpdate(
          {
            _id: trainingKey,
            $or: [{ fingerprint: { $ne: fingerprint } }, { until: { $lte: at } }, { instance }],
          },
          { $set: { fingerprint, instance, until } },
          { upsert: true, returnDocument: 'after' },
        );
        return claimed !== null;
      } catch (error) {
        // The upsert found the document held by another and tried to insert a second one.
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
  };
}

/** The id of a chunk names its model, so that a model half written is never read as another. */
function chunkId(fingerprint: string, index: number): string {
  return `${modelKey}:${fingerprint}:${index}`;
}

async function readModel(
  settings: Collection<ModelDocument>,
  fingerprint: string,
): Promise<Uint8Array | null> {
  const head = modelSchema.safeParse(await settings.findOne({ _id: modelKey })).data;
  if (head?.fingerprint !== fingerprint) return null;
  const parts: Uint8Array[] = [];
  for (let index = 0; index < head.chunks; index++) {
    const chunk = await settings.findOne({ _id: chunkId(fingerprint, index) });
    if (!(chunk?.bytes instanceof Binary)) return null;
    parts.push(chunk.bytes.value());
  }
  // What cannot be read is trained anew, as a model of another format is.
  return decompress(Buffer.concat(parts)).catch(() => null);
}

/** The chunks first, then the head that names them, then the old chunks go. */
async function writeModel(
  settings: Collection<ModelDocument>,
  fingerprint: string,
  bytes: Uint8Array,
  at: Date,
): Promise<void> {
  const compressed = await compress(bytes, compressionOptions);
  const chunks = Math.ceil(compressed.byteLength / chunkBytes);
  for (let index = 0; index < chunks; index++) {
    const part = compressed.subarray(index * chunkBytes, (index + 1) * chunkBytes);
    await settings.replaceOne(
      { _id: chunkId(fingerprint, index) },
      { model: fingerprint, bytes: new Binary(part) },
      { upsert: true },
    );
  }
  await settings.updateOne(
    { _id: modelKey },
    { $set: { fingerprint, chunks, compression: 'gzip', trainedAt: at } },
    { upsert: true },
  );
  // By their ids on either side of the new ones, which would have to be read for their field.
  const own = `${modelKey}:${fingerprint}`;
  await settings.deleteMany({ _id: { $gte: `${modelKey}:`, $lt: `${own}:` } });
  await settings.deleteMany({ _id: { $gte: `${own};`, $lt: `${modelKey};` } });
}
