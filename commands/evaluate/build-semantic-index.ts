import { setTimeout } from 'node:timers/promises';
import { PlantaoError } from '../../contracts/plantao-error';
import { PassageEmbedder } from '../../knowledge-base/embeddings/embed-passages';
import { type Embedder, EmbeddingFault } from '../../knowledge-base/embeddings/embedder';
import type { EmbedQuestion } from '../../knowledge-base/embeddings/question-vectors';
import { createSemanticIndex, type SemanticIndex } from '../../knowledge-base/embeddings/semantic-search';
import { splitIntoPassages } from '../../knowledge-base/embeddings/split-into-passages';
import type { IndexedArticle } from '../../knowledge-base/search/search-types';

const limitMs = 60_000;
const tries = 5;
const articlesAtOnce = 20;

interface EmbeddedKnowledge {
  readonly semantic: SemanticIndex;
  readonly passages: number;
  readonly characters: number;
  /** Passages that the endpoint refused. */
  readonly refused: number;
}

/**
 * Embeds a knowledge base for measuring: in memory, as the service does into its database.
 *
 * @param firstRetryMs doubled with each further try
 * @throws PlantaoError `invalid-input` when the endpoint keeps failing
 */
export async function buildSemanticIndex(
  articles: readonly IndexedArticle[],
  { embedder, embedQuestion }: { embedder: Embedder; embedQuestion: EmbedQuestion },
  { firstRetryMs = 1_000, onProgress }: { firstRetryMs?: number; onProgress?: (done: number) => void } = {},
): Promise<EmbeddedKnowledge> {
  const semantic = createSemanticIndex({ embedQuestion });
  const passages = new PassageEmbedder(embedder, { limitMs, signal: new AbortController().signal });
  let count = 0;
  let characters = 0;
  let refused = 0;
  for (let start = 0; start < articles.length; start += articlesAtOnce) {
    const some = articles
      .slice(start, start + articlesAtOnce)
      .map((article) => ({ article, parts: splitIntoPassages(article) }));
    const texts = some.flatMap(({ parts }) => parts.map(({ text }) => text));
    const vectors = await embedPatiently(passages, texts, firstRetryMs);
    let at = 0;
    for (const { article, parts } of some) {
      const rows = parts.flatMap(({ hash }) => {
        const vector = vectors[at++];
        return vector ? [{ hash, vector }] : [];
      });
      refused += parts.length - rows.length;
      enter(semantic, article, rows);
    }
    count += texts.length;
    characters += texts.reduce((sum, text) => sum + text.length, 0);
    onProgress?.(Math.min(articles.length, start + articlesAtOnce));
  }
  return { semantic, passages: count, characters, refused };
}

function enter(
  semantic: SemanticIndex,
  { id: articleId, locale }: IndexedArticle,
  rows: readonly { hash: string; vector: Float32Array }[],
): void {
  const dimension = rows[0]?.vector.length;
  if (dimension === undefined) return;
  const vectors = new Float32Array(rows.length * dimension);
  for (const [at, { vector }] of rows.entries()) vectors.set(vector, at * dimension);
  semantic.put({ articleId, locale, revision: 1, hashes: rows.map(({ hash }) => hash), vectors, dimension });
}

async function embedPatiently(
  passages: PassageEmbedder,
  texts: readonly string[],
  firstRetryMs: number,
): Promise<(Float32Array | null)[]> {
  for (let failures = 1; ; failures++) {
    try {
      return await passages.embed(texts);
    } catch (error) {
      if (!(error instanceof EmbeddingFault)) throw error;
      if (failures === tries) {
        const status = error.status === undefined ? 'no answer' : `status ${error.status}`;
        throw new PlantaoError(
          'invalid-input',
          `The endpoint gave no usable vectors (${status}): check OPENAI_BASE_URL, OPENAI_API_KEY and OPENAI_EMBEDDING_MODEL.`,
          { cause: error },
        );
      }
      await setTimeout(Math.max(error.patienceMs, firstRetryMs * 2 ** (failures - 1)));
    }
  }
}
