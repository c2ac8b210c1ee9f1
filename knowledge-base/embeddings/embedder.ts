/**
 * Why texts came back without vectors:
 * - `refused`: the endpoint will not take these texts; others it may;
 * - `unreachable`: no usable answer (silence, an error, a wrong shape); the same texts may do later.
 */
type EmbeddingFaultCode = 'refused' | 'unreachable';

export class EmbeddingFault extends Error {
  readonly code: EmbeddingFaultCode;
  /** HTTP status, where there was one. */
  readonly status: number | undefined;
  /** For how long the endpoint asked to be left alone, in milliseconds; 0 when it did not say. */
  readonly patienceMs: number;

  constructor(
    code: EmbeddingFaultCode,
    { status, patienceMs = 0, cause }: { status?: number | undefined; patienceMs?: number; cause?: unknown },
  ) {
    super(
      code === 'refused'
        ? 'The endpoint refused the texts.'
        : 'The endpoint gave no usable vectors; it is tried again.',
      cause === undefined ? undefined : { cause },
    );
    this.name = 'EmbeddingFault';
    this.code = code;
    this.status = status;
    this.patienceMs = patienceMs;
  }
}

/** Turns texts into vectors whose cosine says how alike they are in meaning. */
export interface Embedder {
  /** Vectors of different models are never compared. */
  readonly model: string;
  /**
   * One vector for each text, in their order, all of one length and none of them nought.
   *
   * @throws EmbeddingFault also when `limitMs` milliseconds have passed, or the signal has come
   */
  embed(texts: readonly string[], limits: { signal: AbortSignal; limitMs: number }): Promise<Float32Array[]>;
}
