import type { Effect, EffectChange, TriedAnswer } from '../../contracts/learning';
import { foldText } from '../../language/fold-text';
import type { AnswerService } from '../answering/answer-service';
import type { AnswerDecision } from '../answering/decide-answer';
import type { PublishedArticle } from '../answering/published-catalogue';
import type { EffectQuestion } from './choose-effect-questions';

interface EffectOptions {
  readonly answers: Pick<AnswerService, 'tryWith' | 'findPublished'>;
  readonly article: PublishedArticle;
  /** The alternative question that the article would get. */
  readonly question: string;
  readonly asked: readonly EffectQuestion[];
  /** What questions are answered with now, as far as it was found out for other proposals; filled in. */
  readonly known?: Map<string, AnswerDecision>;
}

/** So many changes of a kind are shown; all are counted. */
const mostShown = 20;

type Judged = 'right' | 'wrong' | 'unanswered';

/**
 * Asks each question without and with a further alternative question in an article, and compares. Two steps a
 * question, each a few milliseconds' work, so that customers' turns come in between.
 */
export function* measureEffect(options: EffectOptions): Generator<void, Effect> {
  const { answers, article, question, asked, known = new Map<string, AnswerDecision>() } = options;
  const before = { answered: 0, right: 0 };
  const after = { answered: 0, right: 0 };
  const kinds = { won: new Changes(), lost: new Changes(), changed: new Changes() };
  let questions = 0;
  for (const each of asked) {
    const name = JSON.stringify([each.articleId, each.question]);
    const without = known.get(name) ?? tryAnswer(answers, article, each, null);
    known.set(name, without);
    yield;
    const withIt = tryAnswer(answers, article, each, question);
    const [old, next] = [judge(each, without), judge(each, withIt)];
    const isKnown = each.origin !== 'gap';
    if (isKnown && each.right) {
      questions++;
      count(before, old);
      count(after, next);
    }
    const kind = kindOf(old, next, isKnown);
    if (kind !== 'changed' || isOther(without, withIt)) {
      kinds[kind].add({
        question: each.question,
        origin: each.origin,
        expected: each.right ? titleOf(answers, each.articleId) : null,
        before: present(answers, without),
        after: present(answers, withIt),
      });
    }
    yield;
  }
  const own: EffectQuestion = { question, origin: 'judged', articleId: null, right: true };
  const { won, lost, changed } = kinds;
  return {
    questions,
    before,
    after,
    won: won.shown,
    lost: lost.shown,
    changed: changed.shown,
    counts: { won: won.total, lost: lost.total, changed: changed.total },
    itself: {
      before: present(answers, tryAnswer(answers, article, own, null)),
      after: present(answers, tryAnswer(answers, article, own, question)),
    },
  };
}

class Changes {
  readonly shown: EffectChange[] = [];
  total = 0;

  add(change: EffectChange): void {
    this.total++;
    if (this.shown.length < mostShown) this.shown.push(change);
  }
}

function tryAnswer(
  answers: EffectOptions['answers'],
  article: PublishedArticle,
  asked: EffectQuestion,
  added: string | null,
): AnswerDecision {
  const owner = asked.articleId === null ? undefined : answers.findPublished(asked.articleId);
  const changed = new Map<string, PublishedArticle>();
  if (added !== null) changed.set(article.id, { ...article, questions: [...article.questions, added] });
  if (owner) {
    // Asked of an article that has it word for word, it would say nothing.
    const base = changed.get(owner.id) ?? owner;
    const questions = base.questions.filter((own) => foldText(own) !== foldText(asked.question));
    if (questions.length < base.questions.length) changed.set(owner.id, { ...base, questions });
  }
  return answers.tryWith(asked.question, { locale: article.locale, changed: [...changed.values()] });
}

function judge({ articleId, right }: EffectQuestion, decision: AnswerDecision): Judged {
  if (decision.outcome !== 'answer') return 'unanswered';
  if (right) return decision.articleId === articleId ? 'right' : 'wrong';
  return decision.articleId === articleId ? 'wrong' : 'unanswered';
}

function count(figures: { answered: number; right: number }, judged: Judged): void {
  if (judged !== 'unanswered') figures.answered++;
  if (judged === 'right') figures.right++;
}

/** Better, worse, or neither as far as anybody knows. */
function kindOf(old: Judged, next: Judged, isKnown: boolean): 'won' | 'lost' | 'changed' {
  if (!isKnown || old === next) return 'changed';
  const rank = { right: 2, unanswered: 1, wrong: 0 };
  return rank[next] > rank[old] ? 'won' : 'lost';
}

function isOther(one: AnswerDecision, other: AnswerDecision): boolean {
  return one.outcome !== other.outcome || idOf(one) !== idOf(other);
}

const idOf = (decision: AnswerDecision) => (decision.outcome === 'answer' ? decision.articleId : null);

function titleOf(answers: EffectOptions['answers'], id: string | null): string | null {
  return id === null ? null : (answers.findPublished(id)?.title ?? null);
}

function present(answers: EffectOptions['answers'], decision: AnswerDecision): TriedAnswer {
  const articleId = idOf(decision);
  return { outcome: decision.outcome, articleId, title: titleOf(answers, articleId) };
}
