import { setImmediate } from 'node:timers/promises';
import type { Gap } from '../contracts/article';
import type { Locale } from '../contracts/locale';
import type { AnswerService } from './answering/answer-service';
import type { GapStore } from './gap-store';

/** More groups than are shown: some of them will have been answered meanwhile. */
const readAtMost = 500;

/**
 * The questions that nothing answers, the most asked group first. A group leaves the board by proof only: when all its
 * questions, asked again, are answered from what is published now.
 */
export async function listOpenGaps(
  { gaps, answers }: { gaps: Pick<GapStore, 'list'>; answers: Pick<AnswerService, 'findAnswer'> },
  { locale, limit }: { locale?: Locale | undefined; limit: number },
): Promise<Gap[]> {
  const open: Gap[] = [];
  for (const gap of await gaps.list({ locale, limit: readAtMost })) {
    if (open.length >= limit) break;
    // Asking again is computing: customers' turns come in between.
    await setImmediate();
    if (!(await isAnswered(gap, answers))) open.push(gap);
  }
  return open;
}

async function isAnswered(
  { examples, locale }: Gap,
  answers: Pick<AnswerService, 'findAnswer'>,
): Promise<boolean> {
  for (const example of examples) {
    if ((await answers.findAnswer(example, { locale })).outcome !== 'answer') return false;
  }
  return true;
}
