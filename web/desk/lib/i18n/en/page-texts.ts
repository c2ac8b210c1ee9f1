import type { PageTexts } from '../texts';
import { answerRecall } from './answer-recall';
import { articleTests } from './article-tests';
import { articles } from './articles';
import { callbacks } from './callbacks';
import { learning } from './learning';
import { privacy } from './privacy';
import { reports } from './reports';
import { settings } from './settings';
import { targets } from './targets';

export const pageTexts: PageTexts = {
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
