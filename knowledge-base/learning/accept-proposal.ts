import { mostQuestions } from '../../contracts/article';
import type { AcceptedProposal } from '../../contracts/learning';
import { PlantaoError } from '../../contracts/plantao-error';
import { foldText } from '../../language/fold-text';
import type { ArticleStore } from '../articles/article-store';
import type { ArticleTests } from '../testing/create-article-tests';
import { asPublished } from '../testing/publish-tested';
import type { ProposalStore } from './proposal-store';

interface Options {
  articles: Pick<ArticleStore, 'find' | 'update' | 'publish'>;
  proposals: Pick<ProposalStore, 'find' | 'decide'>;
  tests: Pick<ArticleTests, 'guard'>;
}

/** How an editor accepts a proposal. */
export interface Acceptance {
  question?: string | undefined;
  by: { id: string; name: string };
  /** Publish although article tests would fail that pass now. */
  despiteTests?: boolean | undefined;
}

/** What came of it, and the article tests that it broke, by name. */
export interface Accepted {
  accepted: AcceptedProposal;
  broken: string[];
}

const mostTries = 3;

/**
 * Gives the article the proposed question, as the editor may have changed it, in a new revision. That is published
 * where the article had no other changes waiting; else it waits with them. Done again after a crash, it is done once.
 *
 * @throws PlantaoError `not-found`, `conflict` when it was decided before, `invalid-input` when the article is full,
 *   `tests-regress`
 */
export async function acceptProposal(
  { articles, proposals, tests }: Options,
  id: string,
  { question, by, despiteTests = false }: Acceptance,
): Promise<Accepted> {
  const proposal = await proposals.find(id);
  if (proposal.state !== 'open') {
    throw new PlantaoError('conflict', 'Somebody has decided this already. Load the list again.');
  }
  const added = question ?? proposal.question;
  const done = await addQuestion({ articles, tests }, proposal.articleId, added, {
    by: by.name,
    despiteTests,
  });
  await proposals.decide(id, 'accepted', by.id);
  return done;
}

async function addQuestion(
  { articles, tests }: Pick<Options, 'articles' | 'tests'>,
  articleId: string,
  question: string,
  { by, despiteTests }: { by: string; despiteTests: boolean },
): Promise<Accepted> {
  for (let tries = 1; ; tries++) {
    const article = await articles.find(articleId);
    const { title, questions, answer, tags, revision } = article;
    const isLive = article.state === 'published' && !article.changed;
    const isThere = questions.some((own) => foldText(own) === foldText(question));
    if (!isThere && questions.length >= mostQuestions) {
      throw new PlantaoError(
        'invalid-input',
        `The article has ${mostQuestions} alternative questions. Take some out first.`,
      );
    }
    const next = isThere ? questions : [...questions, question];
    const changed = [{ ...asPublished(article), questions: next }];
    const broken = isLive ? await tests.guard({ changed, withdrawn: [] }, despiteTests) : [];
    try {
      const saved = isThere
        ? article
        : await articles.update(articleId, { title, questions: next, answer, tags, revision }, by);
      if (isLive) await articles.publish(articleId, by, saved.revision);
      return { accepted: { articleId, revision: saved.revision, published: isLive }, broken };
    } catch (error) {
      // Another editor saved at this moment: theirs stays, and this goes on top.
      if (!(error instanceof PlantaoError) || error.code !== 'conflict' || tries >= mostTries) throw error;
    }
  }
}
