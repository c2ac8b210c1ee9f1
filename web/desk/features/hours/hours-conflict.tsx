import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hours } from '../../../../contracts/hours';
import { createFormats } from '../../lib/format';
import { useLocale } from '../../lib/i18n/use-locale';
import { Button } from '../../ui/button';
import { Strip } from '../../ui/states';
import { differingParts, type HoursPart, onlyHolidays } from './compare-hours';

/** Somebody else saved the calendar meanwhile: what theirs says otherwise, and what to do. Nothing is lost until then. */
export function HoursConflict({
  mine,
  theirs,
  saving,
  onTakeTheirs,
  onKeepMine,
}: {
  mine: Hours;
  theirs: Hours;
  saving: boolean;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}) {
  const { t } = useTranslation();
  const section = useRef<HTMLElement>(null);
  const { nameOf, wordsOf } = useTheirWords(mine, theirs);
  // The button that had the focus can do nothing now.
  useEffect(() => section.current?.focus(), []);
  return (
    <section className="stack" ref={section} tabIndex={-1} aria-label={t('settings.hours.conflict.title')}>
      <Strip tone="warn" icon="alert" live="assertive">
        {t('settings.hours.conflict.text')}
      </Strip>
      <p className="small">{t('settings.hours.conflict.theirs')}</p>
      <dl className="other-version small">
        {differingParts(theirs, mine).map((part) => (
          <div key={part}>
            <dt>{nameOf(part)}</dt>
            <dd>{wordsOf(part)}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <Button compact look="primary" onClick={onTakeTheirs}>
          {t('articles.editor.takeTheirs')}
        </Button>
        <Button compact loading={saving} onClick={onKeepMine}>
          {t('articles.editor.keepMine')}
        </Button>
      </div>
    </section>
  );
}

function useTheirWords(mine: Hours, theirs: Hours) {
  const { t } = useTranslation();
  const locale = useLocale();
  // A holiday is a day of the calendar, whatever the time zone.
  const { date: day } = useMemo(() => createFormats(locale, 'UTC'), [locale]);
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
