import { createArticleIndex } from '../../../knowledge-base/search/article-index';
import type { IndexedArticle } from '../../../knowledge-base/search/search-types';
import {
  type BuildEngine,
  type FlatArticle,
  type FoundArticle,
  fields,
  flatten,
  mostFound,
  peers,
  type Search,
  takeBest,
} from './search-engine';
import { buildNaturalTfIdf, buildNlpJs } from './trained-peers';

/** The engines by name; the peers with the settings that their documentation recommends for text like this. */
export const searchEngines: Readonly<Record<string, BuildEngine>> = {
  plantao(articles) {
    const index = createArticleIndex();
    for (const article of articles) index.put(article);
    return (query) => {
      const { candidates, nearConfidence } = index.search(query);
      return candidates.map(({ id, confidence }, at) => ({
        id,
        score: at === 0 ? nearConfidence : confidence,
      }));
    };
  },
  minisearch: (articles) => buildMiniSearch(articles, {}),
  'minisearch-fuzzy': (articles) => buildMiniSearch(articles, { fuzzy: 0.2, prefix: true }),
  lunr: buildLunr,
  flexsearch: buildFlexSearch,
  orama: buildOrama,
  fuse: buildFuse,
  'natural-tfidf': buildNaturalTfIdf,
  'nlp.js': buildNlpJs,
};

interface MiniSearch {
  addAll(articles: readonly FlatArticle[]): void;
  search(query: string): FoundArticle[];
}

function buildMiniSearch(articles: readonly IndexedArticle[], options: object): Search {
  const MiniSearchClass: new (settings: object) => MiniSearch = peers('minisearch');
  const index = new MiniSearchClass({
    fields,
    searchOptions: { boost: { title: 2, questions: 2 }, ...options },
  });
  index.addAll(flatten(articles));
  return (query) => takeBest(index.search(query));
}

interface LunrBuilder {
  use(plugin: unknown): void;
  ref(field: string): void;
  field(name: string, options?: object): void;
  add(article: FlatArticle): void;
}

interface Lunr {
  (define: (this: LunrBuilder) => void): { search(query: string): { ref: string; score: number }[] };
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
  return (query) => takeBest(index.search(plain(query)).map(({ ref, score }) => ({ id: ref, score })));
}

interface FlexDocument {
  add(article: FlatArticle): void;
  search(query: string, options: object): { id: string }[];
}

function buildFlexSearch(articles: readonly IndexedArticle[]): Search {
  const { Document }: { Document: new (settings: object) => FlexDocument } = peers('flexsearch');
  const index = new Document({ document: { id: 'id', index: fields }, tokenize: 'forward' });
  for (const article of flatten(articles)) index.add(article);
  return (query) =>
    index.search(query, { limit: mostFound, suggest: true, merge: true }).map(({ id }) => ({ id, score: 0 }));
}

interface Orama {
  create(settings: object): unknown;
  insertMultiple(index: unknown, articles: readonly FlatArticle[]): Promise<unknown>;
  search(index: unknown, query: object): Promise<{ hits: FoundArticle[] }>;
}

async function buildOrama(articles: readonly IndexedArticle[]): Promise<Search> {
  const orama: Orama = peers('@orama/orama');
  const language = articles[0]?.locale === 'pt-BR' ? 'portuguese' : 'english';
  const schema = { id: 'string', title: 'string', questions: 'string', answer: 'string' };
  const index = orama.create({ schema, language });
  await orama.insertMultiple(index, flatten(articles));
  return async (term) =>
    takeBest((await orama.search(index, { term, properties: fields, limit: mostFound, threshold: 1 })).hits);
}

interface Fuse {
  search(query: string, options: object): { item: FlatArticle; score: number }[];
}

function buildFuse(articles: readonly IndexedArticle[]): Search {
  const FuseClass: new (articles: readonly FlatArticle[], settings: object) => Fuse = peers('fuse.js');
  const index = new FuseClass(flatten(articles), {
    keys: fields,
    ignoreLocation: true,
    includeScore: true,
    threshold: 0.6,
  });
  return (query) =>
    index
      .search(query.slice(0, 200), { limit: mostFound })
      .map(({ item, score }) => ({ id: item.id, score: -score }));
}
