import { mostQuestions } from '../../contracts/article';
import type { AcceptedProposal } from '../../contracts/learning';
import { PlantaoError } from '../../contracts/plantao-error';
import { foldText } from '../../language/fold-text';
import type { ArticleStore } from '../article-store';
import type { ProposalStore } from './proposal-store';

interface Options {
  articles: Pick<ArticleStore, 'find' | 'update' | 'publish'>;
  proposals: Pick<ProposalStore, 'find' | 'decide'>;
}

const mostTries = 3;

/**
 * Gives the article the proposed question, as the editor may have changed it, in a new revision. That is published
 * where the article had no other changes waiting; else it waits with them. Done again after a crash, it is done once.
 *
 * @throws PlantaoError `not-found`, `conflict` when it was decided before, `invalid-input` when the article is full
 */
export async function acceptProposal(
  { articles, proposals }: Options,
  id: string,
  { question, by }: { question?: string | undefined; by: { id: string; name: string } },
): Promise<AcceptedProposal> {
  const proposal = await proposals.find(id);
  if (proposal.state !== 'open') {
    throw new PlantaoError('conflict', 'Somebody has decided this already. Load the list again.');
  }
  const accepted = await addQuestion(articles, proposal.articleId, question ?? proposal.question, by.name);
  await proposals.decide(id, 'accepted', by.id);
  return accepted;
}

async function addQuestion(
  articles: Options['articles'],
  articleId: string,
  question: string,
  by: string,
): Promise<AcceptedProposal> {
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
    try {
      const saved = isThere
        ? article
        : await articles.update(
            articleId,
            { title, questions: [...questions, question], answer, tags, revision },
            by,
          );
      if (isLive) await articles.publish(articleId, by, saved.revision);
      return { articleId, revision: saved.revision, published: isLive };
    } catch (error) {
      // Another editor saved at this moment: theirs stays, and this goes on top.
      if (!(error instanceof PlantaoError) || error.code !== 'conflict' || tries >= mostTries) throw error;
    }
  }
}
