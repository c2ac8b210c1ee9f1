import type { Locale } from '../../../contracts/locale';
import type { IncomingActivity } from '../direct-line/activity';

/** Whether what arrived tells the customer where they stand anew: they know it by that. */
export function tellsPlace(activities: readonly IncomingActivity[]): boolean {
  return activities.some(
    ({ note }) => note?.kind === 'queued' || note?.kind === 'out-of-hours' || note?.kind === 'transferred',
  );
}

/** The language in which the customer was answered last; null where nothing that arrived says it. */
export function languageOf(activities: readonly IncomingActivity[]): Locale | null {
  return activities.findLast(({ own, locale }) => !own && locale !== null)?.locale ?? null;
}
