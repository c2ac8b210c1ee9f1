import { answerRecall } from './answer-recall';
import { articleTests } from './article-tests';
import { articles } from './articles';
import { callbacks } from './callbacks';
import { learning } from './learning';
import { privacy } from './privacy';
import { reports } from './reports';
import { settings } from './settings';
import { targets } from './targets';

/** What only pages say that few open: it comes with them. */
export const pageTexts = {
  answerRecall,
  articleTests,
  articles,
  callbacks,
  learning,
  privacy,
  reports,
  settings,
  targets,
};
