import { Binary, type Db } from 'mongodb';
import type { Locale } from '../../contracts/locale';
import { isDuplicateKey } from '../../database/duplicate-key';

/** The vectors of one published language version of an article, by one model. */
export interface ArticleVectors {
  readonly articleId: string;
  readonly locale: Locale;
  /** The revision that they were made from; a later one with the same passages keeps them. */
  readonly revision: number;
  /** One for each vector, in their order. */
  readonly hashes: readonly string[];
  /** One after the other, each of `dimension` numbers. */
  readonly vectors: Float32Array;
  readonly dimension: number;
}

interface VectorsDocument {
  /** `<article>:<model>` */
  _id: string;
  articleId: string;
  model: string;
  locale: Locale;
  revision: number;
  hashes: string[];
  dimension: number;
  /** 32-bit floats, little-endian. */
  vectors: Binary;
  savedAt: Date;
}

interface LeaseDocument {
  /** The model. */
  _id: string;
  instance: string;
  until: Date;
}

/** Articles' vectors, kept beside the articles, so that a text is embedded once. */
export interface EmbeddingStore {
  /** What this model made, the latest first; with `since`, what was saved from then on. */
  read(model: string, since?: Date): AsyncIterable<ArticleVectors>;
  find(model: string, articleId: string): Promise<ArticleVectors | null>;
  save(model: string, vectors: ArticleVectors): Promise<void>;
  /** Forgets an article's vectors, by whatever model. */
  remove(articleId: string): Promise<void>;
  /** Forgets what other models made before a moment: a model tried and left. */
  removeOtherModels(model: string, before: Date): Promise<void>;
  /** Lets one instance do the embedding for a while; false while another does. */
  claim(model: string, instance: string, until: Date): Promise<boolean>;
  release(model: string, instance: string): Promise<void>;
}

/** Documents of some hundred kilobytes: few at once. */
const batchSize = 50;

export async function createEmbeddingStore({
  db,
  now,
}: {
  db: Db;
  now: () => Date;
}): Promise<EmbeddingStore> {
  const embeddings = db.collection<VectorsDocument>('articleEmbeddings');
  await embeddings.createIndex({ model: 1, savedAt: 1, _id: 1 });
  await embeddings.createIndex({ articleId: 1 });
  const leases = db.collection<LeaseDocument>('embeddingLeases');

  return {
    async *read(model, since) {
      const cursor = embeddings
        .find(since === undefined ? { model } : { model, savedAt: { $gte: since } })
        .sort({ savedAt: -1, _id: -1 })
        .batchSize(batchSize);
      for await (const document of cursor) {
        const vectors = readFloats(document);
        if (vectors !== null) yield vectors;
      }
    },

    async find(model, articleId) {
      const document = await embeddings.findOne({ _id: idOf(articleId, model) });
      return document === null ? null : readFloats(document);
    },

    async save(model, { articleId, locale, revision, hashes, vectors, dimension }) {
      const kept = { articleId, model, locale, revision, hashes: [...hashes], dimension };
      await embeddings.updateOne(
        { _id: idOf(articleId, model) },
        { $set: { ...kept, vectors: toBinary(vectors), savedAt: now() } },
        { upsert: true },
      );
    },

    async remove(articleId) {
      await embeddings.deleteMany({ articleId });
    },

    async removeOtherModels(model, before) {
      await embeddings.deleteMany({ model: { $ne: model }, savedAt: { $lt: before } });
    },

    async claim(model, instance, until) {
      try {
        await leases.updateOne(
          { _id: model, $or: [{ instance }, { until: { $lte: now() } }] },
          { $set: { instance, until } },
          { upsert: true },
        );
        return true;
      } catch (error) {
        // The lease is there and did not match: another instance holds it.
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },

    async release(model, instance) {
      await leases.deleteMany({ _id: model, instance });
    },
  };
}

const idOf = (articleId: string, model: string): string => `${articleId}:${model}`;

function toBinary(vectors: Float32Array): Binary {
  return new Binary(Buffer.from(vectors.buffer, vectors.byteOffset, vectors.byteLength));
}

/** Null for what is not what was saved: it is made anew. */
function readFloats(document: VectorsDocument): ArticleVectors | null {
  const { articleId, locale, revision, hashes, dimension, vectors: stored } = document;
  if (!(stored instanceof Binary) || stored.length() !== hashes.length * dimension * 4) return null;
  const bytes = Uint8Array.from(stored.value());
  return { articleId, locale, revision, hashes, dimension, vectors: new Float32Array(bytes.buffer) };
}
