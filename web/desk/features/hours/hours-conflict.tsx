import { useTranslation } from 'react-i18next';
import type { Hours } from '../../../../contracts/hours';
import { formatsOf } from '../../lib/format';
import { useLocale } from '../../lib/i18n/use-locale';
import { OtherVersion, type VersionChoice, VersionConflict } from '../../ui/version-conflict';
import { differingParts, type HoursPart, onlyHolidays } from './compare-hours';

/** What the calendar that somebody else saved meanwhile says otherwise; null when theirs is always open. */
export function HoursConflict({
  mine,
  theirs,
  ...choice
}: { mine: Hours; theirs: Hours | null } & VersionChoice) {
  const { t } = useTranslation();
  return (
    <VersionConflict
      title={t('settings.hours.conflict.title')}
      text={t('settings.hours.conflict.text')}
      {...choice}
    >
      {theirs === null ? (
        <p className="small">{t('settings.hours.alwaysOpen')}</p>
      ) : (
        <TheirHours mine={mine} theirs={theirs} />
      )}
    </VersionConflict>
  );
}

function TheirHours({ mine, theirs }: { mine: Hours; theirs: Hours }) {
  const { t } = useTranslation();
  const { nameOf, wordsOf } = useTheirWords(mine, theirs);
  const parts = differingParts(theirs, mine).map((part) => ({ name: nameOf(part), words: wordsOf(part) }));
  return <OtherVersion title={t('settings.hours.conflict.theirs')} parts={parts} />;
}

function useTheirWords(mine: Hours, theirs: Hours) {
  const { t } = useTranslation();
  const locale = useLocale();
  // A holiday is a day of the calendar, whatever the time zone.
  const { date: day } = formatsOf(locale, 'UTC');
  const opening = (intervals: readonly (readonly [string, string])[]) =>
    intervals.length === 0
      ? t('settings.hours.closed')
      : intervals.map(([from, to]) => `${from} ${t('settings.hours.until')} ${to}`).join(', ');
  const holidays = (list: Hours['holidays'], mark: string) =>
    list.map(({ date, name, hours = [] }) => `${mark} ${day(date)} ${name} (${opening(hours)})`);
  return {
    nameOf(part: HoursPart): string {
      if (part === 'timeZone') return t('settings.hours.timeZone');
      return part === 'holidays' ? t('settings.hours.conflict.holidays') : t(`settings.hours.day.${part}`);
    },
    wordsOf(part: HoursPart): string {
      if (part === 'timeZone') return theirs.timeZone;
      if (part !== 'holidays') return opening(theirs.week[part]);
      return [
        ...holidays(onlyHolidays(theirs, mine), '+'),
        ...holidays(onlyHolidays(mine, theirs), '−'),
      ].join('\n');
    },
  };
}
