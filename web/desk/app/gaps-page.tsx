import { GapsPage as Gaps } from '../features/articles/gaps-page';
import { RightArticle } from '../features/knowledge-try/right-article';

/** Unanswered questions: an article is written for them, or one that answers them is named. */
export default function GapsPage() {
  return <Gaps renderRight={(gap) => <RightArticle question={gap.question} locale={gap.locale} />} />;
}
