import type { Db } from 'mongodb';
import type { FeedbackSource } from '../../contracts/learning';
import type { Locale } from '../../contracts/locale';
import { foldText } from '../../language/fold-text';
import { hashId } from '../hash-id';
import type { JudgedQuestion } from '../search/judged-question';
import { keptCounted, writeOnce } from './write-once';

interface Judgement extends JudgedQuestion {
  source: FeedbackSource;
  /** Who judged: the same says the same thing once. */
  from: string;
}

/** A question and an article, with what everybody said of the two. */
interface JudgementDocument {
  _id: string;
  locale: Locale;
  /** Without personal data. */
  question: string;
  articleId: string;
  yes: number;
  no: number;
  /** An editor's word settles it. */
  verdict?: boolean;
  countedFrom: string[];
  lastAt: Date;
}

/** What people said about answers. Confidence is fitted to it, and effects are measured on it. */
export interface JudgementStore {
  /** Whether it counted: not when the same person said it before. */
  record(judgement: Judgement): Promise<boolean>;
  /** Takes out what these said; a question that nobody else asked in these words goes with it. */
  forget(from: readonly string[]): Promise<void>;
  /** The latest first; what is undecided between yes and no is left out. */
  readLatest(): Promise<JudgedQuestion[]>;
  /**
   * Answers that are taken to be wrong: by an editor, or by more customers than say otherwise and no fewer than two.
   * Each as `wrongAnswerKey` names it.
   */
  readWrong(): Promise<ReadonlySet<string>>;
  /** When somebody judged last; null when nobody has. Cheap. */
  readLastAt(): Promise<Date | null>;
}

/** A single "no" may be about anything. */
const fewestComplaints = 2;
const mostKept = 5_000;
const mostRead = 1_000;

/** Names a question and the article that it was answered with. */
export function wrongAnswerKey(question: string, articleId: string): string {
  return JSON.stringify([foldText(question), articleId]);
}

export async function createJudgementStore({
  db,
  now,
}: {
  db: Db;
  now: () => Date;
}): Promise<JudgementStore> {
  const judgements = db.collection<JudgementDocument>('judgements');
  await judgements.createIndex({ lastAt: -1, _id: -1 });

  /** The oldest go where there are too many. */
  async function prune(): Promise<void> {
    const surplus = (await judgements.estimatedDocumentCount()) - mostKept;
    if (surplus <= 0) return;
    const oldest = await judgements.find().sort({ lastAt: 1, _id: 1 }).limit(surplus).toArray();
    await judgements.deleteMany({ _id: { $in: oldest.map(({ _id }) => _id) } });
  }

  return {
    async record({ locale, question, articleId, right, source, from }) {
      const _id = hashId(JSON.stringify([locale, foldText(question), articleId]));
      const counted = await writeOnce(() =>
        judgements.updateOne(
          { _id, countedFrom: { $ne: from } },
          {
            $setOnInsert: { locale, question, articleId },
            $set: { lastAt: now(), ...(source === 'editor' ? { verdict: right } : {}) },
            $inc: { yes: right ? 1 : 0, no: right ? 0 : 1 },
            $push: { countedFrom: { $each: [from], $slice: -keptCounted } },
          },
          { upsert: true },
        ),
      );
      if (!counted) return false;
      await prune();
      return true;
    },

    async forget(from) {
      const gone = new Set(from);
      const found = await judgements.find({ countedFrom: { $in: [...gone] } }).toArray();
      const theirs = found.filter(
        ({ countedFrom, yes, no }) =>
          yes + no <= countedFrom.length && countedFrom.every((each) => gone.has(each)),
      );
      // Whoever judges at this moment has said the same, and keeps it.
      for (const { _id, countedFrom } of theirs) await judgements.deleteOne({ _id, countedFrom });
      await judgements.updateMany(
        { countedFrom: { $in: [...gone] } },
        { $pull: { countedFrom: { $in: [...gone] } } },
      );
    },

    async readLatest() {
      const found = await judgements.find().sort({ lastAt: -1, _id: -1 }).limit(mostRead).toArray();
      return found.flatMap(({ locale, question, articleId, yes, no, verdict }) => {
        if (verdict === undefined && yes === no) return [];
        return [{ locale, question, articleId, right: verdict ?? yes > no }];
      });
    },

    async readWrong() {
      const found = await judgements
        .find({ no: { $gt: 0 } })
        .sort({ lastAt: -1, _id: -1 })
        .limit(mostRead)
        .toArray();
      const wrong = found.filter(({ yes, no, verdict }) =>
        verdict === undefined ? no > yes && no >= fewestComplaints : !verdict,
      );
      return new Set(wrong.map(({ question, articleId }) => wrongAnswerKey(question, articleId)));
    },

    async readLastAt() {
      const [latest] = await judgements.find().sort({ lastAt: -1, _id: -1 }).limit(1).toArray();
      return latest?.lastAt ?? null;
    },
  };
}
