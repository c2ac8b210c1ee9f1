import type { PageTexts } from '../texts';
import { answerRecall } from './answer-recall';
import { articleTests } from './article-tests';
import { callbacks } from './callbacks';
import { learning } from './learning';
import { privacy } from './privacy';
import { reports } from './reports';
import { settings } from './settings';
import { targets } from './targets';

export const pageTexts: PageTexts = {
  answerRecall,
  articleTests,
  callbacks,
  learning,
  privacy,
  reports,
  settings,
  targets,
};
