import type { PageTexts } from '../texts';
import { reports } from './reports';
import { targets } from './targets';

export const pageTexts: PageTexts = { reports, targets };
