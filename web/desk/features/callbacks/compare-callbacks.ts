import type { CallbackSettings } from '../../../../contracts/callback';

/** What of the setting may differ from another version of it. */
const callbackParts = [
  'enabled',
  'minutes',
  'customersPerTime',
  'noticeMinutes',
  'daysAhead',
  'teams',
] as const;
export type CallbackPart = (typeof callbackParts)[number];

function written(settings: CallbackSettings, part: CallbackPart): string {
  if (part !== 'teams') return String(settings[part]);
  return settings.teams
    .map(({ team, customersPerTime }) => `${team} ${customersPerTime}`)
    .toSorted()
    .join(', ');
}

/** Which parts of two settings say something else. */
export function differingParts(one: CallbackSettings, other: CallbackSettings): CallbackPart[] {
  return callbackParts.filter((part) => written(one, part) !== written(other, part));
}
