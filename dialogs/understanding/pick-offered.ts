import type { FoundAnswer } from '../../knowledge-base/answering/find-answer';
import { readRefusal } from '../hearing/refusal';
import { tellsCase } from '../hearing/tells-case';

/** How near, in logits, to the nearest of all it must be, and how far before what else was offered. */
const nearEnough = 3;
const leadOverOffered = 0.8;

interface Reply {
  text: string;
  /** What the reply finds by itself. */
  alone: FoundAnswer;
  /** What it finds with what was asked. */
  together: FoundAnswer;
}

/**
 * The article of "which of these?" that a reply in other words means ("caiu 2x na fatura" to "cobrança em dobro"): it
 * is the nearest to both together, and the reply alone comes nearer to it than to the others. Null when none is.
 */
export function pickOffered(offered: readonly string[], { text, alone, together }: Reply): string | null {
  if (together.outcome === 'none' || readRefusal(text) !== null || tellsCase(text)) return null;
  const nearest = together.candidates[0]?.articleId;
  if (nearest === undefined || !offered.includes(nearest)) return null;
  const [first] = alone.candidates;
  const picked = alone.candidates.find(({ articleId }) => articleId === nearest);
  if (first === undefined || picked === undefined || first.score - picked.score >= nearEnough) return null;
  const isAlone = alone.candidates.every(
    ({ articleId, score }) =>
      articleId === nearest || !offered.includes(articleId) || picked.score - score >= leadOverOffered,
  );
  return isAlone ? nearest : null;
}
