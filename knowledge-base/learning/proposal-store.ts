import type { Db } from 'mongodb';
import type { FeedbackSource } from '../../contracts/learning';
import type { Locale } from '../../contracts/locale';
import { PlantaoError } from '../../contracts/plantao-error';
import { hashId } from '../hash-id';
import { readStems } from '../read-stems';
import { findAlike } from './like-questions';
import { keptCounted, writeOnce } from './write-once';

interface ProposedQuestion {
  articleId: string;
  locale: Locale;
  /** Without personal data. */
  question: string;
  source: FeedbackSource;
  /** Who asked or said so: the same is counted once. */
  from: string;
}

type ProposalState = 'open' | 'accepted' | 'dismissed';

/** An alternative question that an article may get. What was decided stays, so that it is not proposed again. */
export interface ProposalDocument {
  _id: string;
  articleId: string;
  locale: Locale;
  question: string;
  stems: string[];
  /** Nearly the same in other words, the latest last. */
  wordings: string[];
  sources: Record<FeedbackSource, number>;
  count: number;
  countedFrom: string[];
  state: ProposalState;
  firstAt: Date;
  lastAt: Date;
  decidedAt?: Date;
  /** The id of who decided. */
  decidedBy?: string;
}

export interface ProposalFilter {
  locale?: Locale | undefined;
  articleId?: string | undefined;
  limit: number;
}

export interface ProposalStore {
  /** Notes a wording, together with one that says nearly the same of the same article. Gives the proposal's id. */
  propose(proposed: ProposedQuestion): Promise<string>;
  /**
   * Takes out what these asked. Whose words a proposal of several is in is not known: it goes as a whole, and comes
   * again with the next who asks.
   */
  forget(from: readonly string[]): Promise<void>;
  /** What is open, the most asked first. */
  listOpen(filter: ProposalFilter): Promise<ProposalDocument[]>;
  /** @throws PlantaoError `not-found` */
  find(id: string): Promise<ProposalDocument>;
  /** @throws PlantaoError `conflict` when it was decided before, `not-found` */
  decide(id: string, state: 'accepted' | 'dismissed', by: string): Promise<void>;
}

const mostKept = 5_000;
const mostOfArticle = 200;
const mostWordings = 10;

export async function createProposalStore({ db, now }: { db: Db; now: () => Date }): Promise<ProposalStore> {
  const proposals = db.collection<ProposalDocument>('proposals');
  await proposals.createIndex({ state: 1, count: -1, _id: 1 });
  await proposals.createIndex({ articleId: 1, locale: 1, count: -1 });
  await proposals.createIndex({ lastAt: 1, _id: 1 });

  async function findLike(
    articleId: string,
    locale: Locale,
    stems: readonly string[],
  ): Promise<string | null> {
    const known = await proposals
      .find({ articleId, locale })
      .sort({ count: -1, _id: 1 })
      .limit(mostOfArticle)
      .toArray();
    return findAlike(stems, known)?._id ?? null;
  }

  /** What was decided long ago goes first, then what was not asked for longest. */
  async function prune(): Promise<void> {
    let surplus = (await proposals.estimatedDocumentCount()) - mostKept;
    for (const filter of [{ state: { $in: ['accepted' as const, 'dismissed' as const] } }, {}]) {
      if (surplus <= 0) return;
      const oldest = await proposals.find(filter).sort({ lastAt: 1, _id: 1 }).limit(surplus).toArray();
      await proposals.deleteMany({ _id: { $in: oldest.map(({ _id }) => _id) } });
      surplus -= oldest.length;
    }
  }

  async function find(id: string): Promise<ProposalDocument> {
    const found = await proposals.findOne({ _id: id });
    if (found === null) throw new PlantaoError('not-found', 'There is no such proposal.');
    return found;
  }

  return {
    async propose({ articleId, locale, question, source, from }) {
      const stems = readStems(question, locale);
      const own = hashId(JSON.stringify([articleId, locale, stems]));
      const _id = (await findLike(articleId, locale, stems)) ?? own;
      const at = now();
      const counted = await writeOnce(() =>
        proposals.updateOne(
          { _id, countedFrom: { $ne: from } },
          {
            $setOnInsert: { articleId, locale, question, stems, state: 'open', firstAt: at },
            $set: { lastAt: at },
            $inc: {
              count: 1,
              'sources.customer': Number(source === 'customer'),
              'sources.agent': Number(source === 'agent'),
              'sources.editor': Number(source === 'editor'),
            },
            $push: { countedFrom: { $each: [from], $slice: -keptCounted } },
            // Each wording once; how many there are is bounded below.
            $addToSet: { wordings: question },
          },
          { upsert: true },
        ),
      );
      if (counted) {
        await proposals.updateOne(
          { _id, [`wordings.${mostWordings}`]: { $exists: true } },
          { $pop: { wordings: -1 } },
        );
        await prune();
      }
      return _id;
    },

    async forget(from) {
      await proposals.deleteMany({ countedFrom: { $in: [...from] } });
    },

    listOpen: ({ locale, articleId, limit }) =>
      proposals
        .find({
          state: 'open',
          ...(locale === undefined ? {} : { locale }),
          ...(articleId === undefined ? {} : { articleId }),
        })
        .sort({ count: -1, _id: 1 })
        .limit(limit)
        .toArray(),

    find,

    async decide(id, state, by) {
      const decided = await proposals.updateOne(
        { _id: id, state: 'open' },
        { $set: { state, decidedAt: now(), decidedBy: by } },
      );
      if (decided.matchedCount > 0) return;
      await find(id);
      throw new PlantaoError('conflict', 'Somebody has decided this already. Load the list again.');
    },
  };
}
