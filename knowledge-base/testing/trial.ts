import { localeSchema } from '../../contracts/locale';
import {
  type AnswerService,
  type AnswerServiceOptions,
  createAnswerService,
} from '../answering/answer-service';
import type { AnswerDecision } from '../answering/decide-answer';
import type { PublishedArticle } from '../answering/published-catalogue';
import type { SynonymGroups } from '../search/article-index';
import type { FindArticle } from './article-test';

/** What is to be published, and what withdrawn. */
export interface Change {
  readonly changed: readonly PublishedArticle[];
  /** Ids of articles. */
  readonly withdrawn: readonly string[];
}

export interface TrialSources {
  readonly answers: Pick<
    AnswerService,
    'tryWith' | 'trySome' | 'findPublished' | 'listPublished' | 'confidenceShift'
  >;
  synonyms(): SynonymGroups;
  readonly logger: AnswerServiceOptions['logger'];
  now(): Date;
}

type Asked = Parameters<AnswerService['trySome']>[0];

/** What questions would be answered with after a change. */
export interface Trial {
  /** Of the first questions, in their order, as many as some milliseconds do for; of one at least. */
  askSome(asked: Asked): AnswerDecision[];
  readonly find: FindArticle;
}

/** More changed articles cost less in an index of their own than by changing the serving one for each question. */
const few = 6;
/** So long is the process kept from others at a time, and for one question more. */
const sliceMs = 10;

export function listAll(answers: Pick<AnswerService, 'listPublished'>): PublishedArticle[] {
  return localeSchema.options.flatMap((locale) => answers.listPublished(locale));
}

/** A few changes are tried on the serving index, many (an import) on one that is built for it and thrown away. */
export async function openTrial(sources: TrialSources, { changed, withdrawn }: Change): Promise<Trial> {
  const { answers, synonyms, logger, now } = sources;
  const byId = new Map(changed.map((article) => [article.id, article]));
  const gone = new Set(withdrawn);
  const find: FindArticle = (id) => (gone.has(id) ? undefined : (byId.get(id) ?? answers.findPublished(id)));
  if (changed.length + withdrawn.length <= few) {
    return { askSome: (asked) => answers.trySome(asked, { changed, withdrawn, sliceMs }), find };
  }
  const kept = listAll(answers).filter(({ id }) => !gone.has(id) && !byId.has(id));
  const service = createAnswerService({
    loadPublished: async () => [...kept, ...changed],
    synonyms: synonyms(),
    calibratedBy: answers,
    logger,
    now,
  });
  await service.whenReady();
  return { askSome: (asked) => service.trySome(asked, { changed: [], sliceMs }), find };
}
