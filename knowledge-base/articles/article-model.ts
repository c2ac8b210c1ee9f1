import { type Connection, type Model, Schema } from 'mongoose';
import { type ArticleState, articleStateSchema } from '../../contracts/article';
import { type Locale, localeSchema } from '../../contracts/locale';

/** What an editor writes. */
export interface ArticleContent {
  title: string;
  /** Other ways in which customers ask for it. */
  questions: string[];
  /** Markdown. */
  answer: string;
  tags: string[];
  /** Questions that must be answered with the article. */
  mustFind: string[];
  /** Questions that must not. */
  mustNotFind: string[];
}

type TestLists = 'mustFind' | 'mustNotFind';
/** As it is stored: what was written before there were tests has none. */
export type StoredContent = Omit<ArticleContent, TestLists> & Partial<Pick<ArticleContent, TestLists>>;

/**
 * One language version of an article. The newest revision stands in the document itself, and so does what customers
 * are answered from; older revisions are archived beside it. Thus each change is one conditional update.
 */
export interface ArticleDocument extends StoredContent {
  _id: string;
  /** Shared by the language versions of one article. */
  key: string;
  locale: Locale;
  state: ArticleState;
  /** The newest revision, published or not. */
  revision: number;
  /** When the newest revision was written, and by whom (a name). */
  savedAt: Date;
  savedBy: string;
  publishedRevision: number | null;
  /** What customers are answered from. */
  published: StoredContent | null;
  /** Grows with every change, publishing included. */
  version: number;
  /** Folded title, questions, key and tags, for finding it in the editor's list. */
  searchText: string;
  createdAt: Date;
  updatedAt: Date;
  updatedBy: string;
}

/** An older revision. Its id is `<article>:<revision>`, so that archiving it twice is archiving it once. */
export interface RevisionDocument extends StoredContent {
  _id: string;
  articleId: string;
  revision: number;
  savedAt: Date;
  savedBy: string;
}

const content = {
  title: { type: String, required: true },
  questions: { type: [String], required: true },
  answer: { type: String, required: true },
  tags: { type: [String], required: true },
  mustFind: { type: [String] },
  mustNotFind: { type: [String] },
};
const options = { versionKey: false, autoIndex: false, strictQuery: 'throw' } as const;

const articleSchema = new Schema<ArticleDocument>(
  {
    _id: { type: String, required: true },
    key: { type: String, required: true },
    locale: { type: String, enum: localeSchema.options, required: true },
    ...content,
    state: { type: String, enum: articleStateSchema.options, required: true },
    revision: { type: Number, required: true },
    savedAt: { type: Date, required: true },
    savedBy: { type: String, required: true },
    publishedRevision: { type: Number, default: null },
    published: { type: new Schema<ArticleContent>(content, { _id: false }), default: null },
    version: { type: Number, required: true },
    searchText: { type: String, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    updatedBy: { type: String, required: true },
  },
  { ...options, collection: 'articles' },
);
articleSchema.index({ key: 1, locale: 1 }, { unique: true });
articleSchema.index({ updatedAt: -1, _id: -1 });

const revisionSchema = new Schema<RevisionDocument>(
  {
    _id: { type: String, required: true },
    articleId: { type: String, required: true },
    revision: { type: Number, required: true },
    ...content,
    savedAt: { type: Date, required: true },
    savedBy: { type: String, required: true },
  },
  { ...options, collection: 'articleRevisions' },
);
revisionSchema.index({ articleId: 1, revision: -1 });

export interface ArticleModels {
  articles: Model<ArticleDocument>;
  revisions: Model<RevisionDocument>;
}

/** The models of articles and their archived revisions, on the connection that the service opened. */
export function articleModels(connection: Connection): ArticleModels {
  return {
    articles: connection.models.Article ?? connection.model<ArticleDocument>('Article', articleSchema),
    revisions:
      connection.models.ArticleRevision ??
      connection.model<RevisionDocument>('ArticleRevision', revisionSchema),
  };
}
