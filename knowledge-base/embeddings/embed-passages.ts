import { type Embedder, EmbeddingFault } from './embedder';

const mostTexts = 64;

/**
 * Embeds any number of texts, a batch at a time. A batch that is refused is cut in halves, since servers differ in how
 * much they take at once, and the smaller size is kept from then on.
 */
export class PassageEmbedder {
  private most = mostTexts;

  /** @param limits `limitMs`: how long one request may take, in milliseconds; `signal`: ends them all */
  constructor(
    private readonly embedder: Embedder,
    private readonly limits: { readonly limitMs: number; readonly signal: AbortSignal },
  ) {}

  /**
   * @returns one vector for each text, in their order; null for a text that the endpoint does not take
   * @throws EmbeddingFault `unreachable`
   */
  async embed(texts: readonly string[]): Promise<(Float32Array | null)[]> {
    const vectors: (Float32Array | null)[] = [];
    while (vectors.length < texts.length) {
      vectors.push(...(await this.embedBatch(texts.slice(vectors.length, vectors.length + this.most))));
    }
    return vectors;
  }

  private async embedBatch(texts: readonly string[]): Promise<(Float32Array | null)[]> {
    const vectors = await this.ask(texts);
    if (vectors !== null) return vectors;
    if (texts.length === 1) return [null];
    await this.checkThatAnyIsTaken(texts);
    const half = Math.ceil(texts.length / 2);
    const halves = [
      ...(await this.embedBatch(texts.slice(0, half))),
      ...(await this.embed(texts.slice(half))),
    ];
    // Every text was taken, so that it was their number.
    if (!halves.includes(null)) this.most = Math.min(this.most, half);
    return halves;
  }

  /** What refuses everything, such as a model that embeds nothing, is not asked for each text. */
  private async checkThatAnyIsTaken(texts: readonly string[]): Promise<void> {
    for (const text of [texts[0], texts.at(-1)]) {
      if (text !== undefined && (await this.ask([text])) !== null) return;
    }
    throw new EmbeddingFault('unreachable', {});
  }

  /** Null when these texts are refused. */
  private async ask(texts: readonly string[]): Promise<Float32Array[] | null> {
    try {
      return await this.embedder.embed(texts, this.limits);
    } catch (error) {
      if (error instanceof EmbeddingFault && error.code === 'refused') return null;
      throw error;
    }
  }
}
