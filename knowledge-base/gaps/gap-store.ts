import type { Db } from 'mongodb';
import type { Gap } from '../../contracts/article';
import type { Locale } from '../../contracts/locale';
import { maskPersonalData } from '../../language/mask-personal-data';
import { hashId } from '../hash-id';
import { readStems } from '../read-stems';
import { groupQuestions } from './group-questions';

export interface UnansweredQuestion {
  question: string;
  locale: Locale;
  conversationId: string;
}

/** Questions that say the same in the same words, whatever their order and endings. */
interface GapDocument {
  _id: string;
  locale: Locale;
  stems: string[];
  /** The wordings, the latest last; masked. */
  examples: string[];
  /** The conversations that asked, the latest last. */
  conversationIds: string[];
  count: number;
  firstAt: Date;
  lastAt: Date;
}

/** What customers asked and no article answered. */
export interface GapStore {
  /** Notes a question. What carries no word to go by, such as "?", is not noted. */
  recordUnanswered(question: UnansweredQuestion): Promise<void>;
  /** Takes out what these conversations asked; where nobody else asked the same, the words go with it. */
  forget(conversationIds: readonly string[]): Promise<void>;
  /** Questions of alike meaning together, the most asked first. */
  list(options: { locale?: Locale | undefined; limit: number }): Promise<Gap[]>;
}

const maxQuestion = 500;
const keptWordings = 10;
const keptConversations = 50;
const groupedAtMost = 2_000;

export async function createGapStore({ db, now }: { db: Db; now: () => Date }): Promise<GapStore> {
  const gaps = db.collection<GapDocument>('gaps');
  await gaps.createIndex({ lastAt: -1, _id: -1 });

  async function forget(conversationIds: readonly string[]): Promise<void> {
    const gone = new Set(conversationIds);
    const found = await gaps.find({ conversationIds: { $in: [...gone] } }).toArray();
    for (const gap of found) {
      const next = withoutAskers(gap, gone);
      // What somebody else asks at this moment changes the count: then it is read anew.
      const unchanged = { _id: gap._id, count: gap.count, conversationIds: gap.conversationIds };
      const { matchedCount } =
        next === null
          ? { matchedCount: (await gaps.deleteOne(unchanged)).deletedCount }
          : await gaps.updateOne(unchanged, { $set: next });
      if (matchedCount === 0) await forget(conversationIds);
    }
  }

  return {
    async recordUnanswered({ question, locale, conversationId }) {
      const text = maskPersonalData(question).trim().replace(/\s+/g, ' ').slice(0, maxQuestion);
      const stems = readStems(text, locale);
      if (stems.length === 0) return;
      const _id = hashId(`${locale} ${stems.join(' ')}`);
      const at = now();
      await gaps.updateOne(
        { _id },
        {
          $setOnInsert: { locale, stems, firstAt: at },
          $set: { lastAt: at },
          $inc: { count: 1 },
          $push: {
            examples: { $each: [text], $slice: -keptWordings },
            conversationIds: { $each: [conversationId], $slice: -keptConversations },
          },
        },
        { upsert: true },
      );
    },

    forget,

    async list({ locale, limit }) {
      const found = await gaps
        .find(locale === undefined ? {} : { locale })
        .sort({ lastAt: -1, _id: -1 })
        .limit(groupedAtMost)
        .toArray();
      return groupQuestions(found).slice(0, limit).map(toGap);
    },
  };
}

/** Wordings and conversations are kept side by side, the wordings of the last ones alone. Null: nobody else's is left. */
function withoutAskers(
  { examples, conversationIds }: GapDocument,
  gone: ReadonlySet<string>,
): Pick<GapDocument, 'examples' | 'conversationIds'> | null {
  const offset = conversationIds.length - examples.length;
  const kept = examples.filter((_example, at) => !gone.has(conversationIds[offset + at] ?? ''));
  if (kept.length === 0) return null;
  return { examples: kept, conversationIds: conversationIds.filter((id) => !gone.has(id)) };
}

const shownExamples = 10;

function toGap(group: GapDocument[]): Gap {
  const [leader] = group;
  if (leader === undefined) throw new RangeError('A group has at least one question.');
  const examples = [...new Set(group.flatMap((member) => member.examples.toReversed()))];
  const last = Math.max(...group.map(({ lastAt }) => lastAt.getTime()));
  return {
    id: leader._id,
    locale: leader.locale,
    question: leader.examples.at(-1) ?? '',
    count: group.reduce((sum, { count }) => sum + count, 0),
    examples: examples.slice(0, shownExamples),
    lastAt: new Date(last).toISOString(),
  };
}
