import { answerRecall } from './answer-recall';
import { articleTests } from './article-tests';
import { reports } from './reports';
import { targets } from './targets';

/** What only pages say that few open: it comes with them. */
export const pageTexts = { answerRecall, articleTests, reports, targets };
