import { maskPersonalData } from '../../language/mask-personal-data';

/** Gives a question's vector, or null when it could not be had in time. Never throws. */
export type EmbedQuestion = (text: string, signal: AbortSignal) => Promise<Float32Array | null>;

const longestQuestion = 1_000;
const mostKept = 500;

/**
 * Questions' vectors, the last few hundred kept. Personal data is masked before a question leaves, and before it is
 * kept.
 */
export class QuestionVectors {
  private readonly kept = new Map<string, Float32Array>();

  constructor(private readonly embed: EmbedQuestion) {}

  async vectorOf(question: string, signal: AbortSignal): Promise<Float32Array | null> {
    // Cut again after masking: what the first cut broke in two is not recognised as what it was.
    const text = maskPersonalData(question.slice(0, 2 * longestQuestion))
      .trim()
      .slice(0, longestQuestion);
    if (text === '') return null;
    const known = this.kept.get(text);
    if (known !== undefined) {
      // The last asked stays longest: a map is in the order of entering.
      this.kept.delete(text);
      this.kept.set(text, known);
      return known;
    }
    const vector = await this.embed(text, signal);
    if (vector !== null) this.keep(text, vector);
    return vector;
  }

  forget(): void {
    this.kept.clear();
  }

  private keep(text: string, vector: Float32Array): void {
    this.kept.set(text, vector);
    if (this.kept.size <= mostKept) return;
    for (const oldest of this.kept.keys()) {
      this.kept.delete(oldest);
      return;
    }
  }
}
