import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createArticleIndex } from '../../../knowledge-base/search/article-index';
import type { IndexedArticle } from '../../../knowledge-base/search/search-types';

/** Finds the ids of the best articles, best first. */
export type Search = (query: string) => string[] | Promise<string[]>;

/** An engine, built over some articles. */
type BuildEngine = (articles: readonly IndexedArticle[]) => Search | Promise<Search>;

// Compiled code lies one level deeper (dist/): the peers stay where their package file is.
const peers = createRequire(join(process.cwd(), 'commands/bench/peers/package.json'));
const fields = ['title', 'questions', 'answer'];

interface FlatArticle {
  readonly id: string;
  readonly title: string;
  readonly questions: string;
  readonly answer: string;
}

const flatten = (articles: readonly IndexedArticle[]): FlatArticle[] =>
  articles.map(({ id, title, questions, answer }) => ({
    id,
    title,
    questions: questions.join('\n'),
    answer,
  }));

const idsOf = (found: readonly { id: string }[]): string[] => found.slice(0, 10).map(({ id }) => id);

/** The engines by name; the peers with the settings that their documentation recommends for text like this. */
export const searchEngines: Readonly<Record<string, BuildEngine>> = {
  plantao(articles) {
    const index = createArticleIndex();
    for (const article of articles) index.put(article);
    return (query) => idsOf(index.search(query).candidates);
  },
  minisearch: (articles) => buildMiniSearch(articles, {}),
  'minisearch-fuzzy': (articles) => buildMiniSearch(articles, { fuzzy: 0.2, prefix: true }),
  lunr: buildLunr,
  flexsearch: buildFlexSearch,
  orama: buildOrama,
  fuse: buildFuse,
};

interface MiniSearch {
  addAll(articles: readonly FlatArticle[]): void;
  search(query: string): { id: string }[];
}

function buildMiniSearch(articles: readonly IndexedArticle[], options: object): Search {
  const MiniSearchClass: new (settings: object) => MiniSearch = peers('minisearch');
  const index = new MiniSearchClass({
    fields,
    searchOptions: { boost: { title: 2, questions: 2 }, ...options },
  });
  index.addAll(flatten(articles));
  return (query) => idsOf(index.search(query));
}

interface LunrBuilder {
  use(plugin: unknown): void;
  ref(field: string): void;
  field(name: string, options?: object): void;
  add(article: FlatArticle): void;
}

interface Lunr {
  (define: (this: LunrBuilder) => void): { search(query: string): { ref: string }[] };
  readonly pt: unknown;
}

function buildLunr(articles: readonly IndexedArticle[]): Search {
  const lunr: Lunr = peers('lunr');
  peers('lunr-languages/lunr.stemmer.support')(lunr);
  peers('lunr-languages/lunr.pt')(lunr);
  const portuguese = articles[0]?.locale === 'pt-BR';
  const index = lunr(function define() {
    if (portuguese) this.use(lunr.pt);
    this.ref('id');
    for (const name of fields) this.field(name, { boost: name === 'answer' ? 1 : 2 });
    for (const article of flatten(articles)) this.add(article);
  });
  // lunr reads +, -, :, ^, ~ and * as operators.
  const plain = (query: string): string => query.replace(/[+\-:^~*]/g, ' ');
  return (query) => idsOf(index.search(plain(query)).map(({ ref }) => ({ id: ref })));
}

interface FlexDocument {
  add(article: FlatArticle): void;
  search(query: string, options: object): { id: string }[];
}

function buildFlexSearch(articles: readonly IndexedArticle[]): Search {
  const { Document }: { Document: new (settings: object) => FlexDocument } = peers('flexsearch');
  const index = new Document({ document: { id: 'id', index: fields }, tokenize: 'forward' });
  for (const article of flatten(articles)) index.add(article);
  return (query) => idsOf(index.search(query, { limit: 10, suggest: true, merge: true }));
}

interface Orama {
  create(settings: object): unknown;
  insertMultiple(index: unknown, articles: readonly FlatArticle[]): Promise<unknown>;
  search(index: unknown, query: object): Promise<{ hits: { id: string }[] }>;
}

async function buildOrama(articles: readonly IndexedArticle[]): Promise<Search> {
  const orama: Orama = peers('@orama/orama');
  const language = articles[0]?.locale === 'pt-BR' ? 'portuguese' : 'english';
  const schema = { id: 'string', title: 'string', questions: 'string', answer: 'string' };
  const index = orama.create({ schema, language });
  await orama.insertMultiple(index, flatten(articles));
  return async (term) =>
    idsOf((await orama.search(index, { term, properties: fields, limit: 10, threshold: 1 })).hits);
}

interface Fuse {
  search(query: string, options: object): { item: FlatArticle }[];
}

function buildFuse(articles: readonly IndexedArticle[]): Search {
  const FuseClass: new (articles: readonly FlatArticle[], settings: object) => Fuse = peers('fuse.js');
  const index = new FuseClass(flatten(articles), { keys: fields, ignoreLocation: true, threshold: 0.6 });
  return (query) => idsOf(index.search(query.slice(0, 200), { limit: 10 }).map(({ item }) => item));
}
