import type { PageTexts } from '../texts';
import { answerRecall } from './answer-recall';
import { articleTests } from './article-tests';
import { reports } from './reports';
import { targets } from './targets';

export const pageTexts: PageTexts = { answerRecall, articleTests, reports, targets };
