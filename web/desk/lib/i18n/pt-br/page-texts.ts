import { answerRecall } from './answer-recall';
import { articleTests } from './article-tests';
import { learning } from './learning';
import { reports } from './reports';
import { settings } from './settings';
import { targets } from './targets';

/** What only pages say that few open: it comes with them. */
export const pageTexts = { answerRecall, articleTests, learning, reports, settings, targets };
