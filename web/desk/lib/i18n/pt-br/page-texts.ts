import { reports } from './reports';
import { targets } from './targets';

/** What only pages say that few open: it comes with them. */
export const pageTexts = { reports, targets };
