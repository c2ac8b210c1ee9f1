import { setImmediate } from 'node:timers/promises';
import type { Gap } from '../../contracts/article';
import type { Locale } from '../../contracts/locale';
import type { AnswerService } from '../answering/answer-service';
import { cleanQuestion } from '../learning/clean-question';
import { type JudgementStore, wrongAnswerKey } from '../learning/judgement-store';
import type { GapStore } from './gap-store';

/** More groups than are shown: some of them will have been answered meanwhile. */
const readAtMost = 500;

interface OpenGapsOptions {
  gaps: Pick<GapStore, 'list'>;
  answers: Pick<AnswerService, 'findAnswer'>;
  judgements: Pick<JudgementStore, 'readWrong'>;
}

/**
 * The questions that nothing answers, the most asked group first. A group leaves the board by proof only: when all its
 * questions, asked again, are answered from what is published now, and not with what was said to be wrong.
 */
export async function listOpenGaps(
  { gaps, answers, judgements }: OpenGapsOptions,
  { locale, limit }: { locale?: Locale | undefined; limit: number },
): Promise<Gap[]> {
  const open: Gap[] = [];
  const wrong = await judgements.readWrong();
  for (const gap of await gaps.list({ locale, limit: readAtMost })) {
    if (open.length >= limit) break;
    // Asking again is computing: customers' turns come in between.
    await setImmediate();
    if (!(await isAnswered(gap, answers, wrong))) open.push(gap);
  }
  return open;
}

async function isAnswered(
  { examples, locale }: Gap,
  answers: Pick<AnswerService, 'findAnswer'>,
  wrong: ReadonlySet<string>,
): Promise<boolean> {
  for (const example of examples) {
    const found = await answers.findAnswer(example, { locale });
    if (found.outcome !== 'answer') return false;
    if (wrong.has(wrongAnswerKey(cleanQuestion(example) ?? example, found.articleId))) return false;
  }
  return true;
}
