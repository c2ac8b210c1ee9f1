import './hours.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hours } from '../../../../contracts/hours';
import type { Versioned } from '../../lib/api/request';
import { hoursQuery, saveHours } from '../../lib/api/settings';
import { newId } from '../../lib/new-id';
import { usePageTitle } from '../../lib/page-title';
import { useSession } from '../../lib/use-session';
import { useVersionedDraft } from '../../lib/use-versioned-draft';
import { Button } from '../../ui/button';
import { DraftForm } from '../../ui/draft-form';
import { Loaded } from '../../ui/loaded';
import { EmptyState } from '../../ui/states';
import { showToast } from '../../ui/toast';
import { differingParts } from './compare-hours';
import { Holidays } from './holidays';
import { HoursConflict } from './hours-conflict';
import { days, firstHours, isRight, toForm, toHours } from './hours-form';
import { TimeZoneField } from './time-zone-field';
import { WeekDay } from './week-day';

export default function HoursPage() {
  const { t } = useTranslation();
  usePageTitle(t('settings.hours.title'));
  const read = useQuery({ ...hoursQuery, refetchOnWindowFocus: false });
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('settings.hours.title')}</h1>
      </header>
      <p className="muted">{t('settings.hours.hint')}</p>
      <Loaded query={read} rows={7} height={40}>
        {(saved) => <HoursEditor saved={saved} />}
      </Loaded>
    </div>
  );
}

function HoursEditor({ saved }: { saved: Versioned<Hours | null> }) {
  const { t } = useTranslation();
  const { workspace } = useSession();
  /** Whether what is not right was to be saved. */
  const [tried, setTried] = useState(false);
  const hours = useVersionedDraft({
    saved,
    query: hoursQuery,
    save: saveHours,
    toDraft: (content: Hours | null) =>
      content === null ? firstHours(workspace.timeZone) : toForm(content, newId),
    toContent: toHours,
    isSame: (other, mine) => other !== null && differingParts(other, mine).length === 0,
    onSaved: () => {
      setTried(false);
      showToast(t('settings.hours.saved'));
    },
  });
  const { base, draft, changed, theirs } = hours;
  if (base.content === null && !changed) {
    return (
      <EmptyState icon="clock" title={t('settings.hours.alwaysOpen')}>
        <Button look="primary" onClick={() => hours.edit((first) => first)}>
          {t('settings.hours.define')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <DraftForm
      draft={hours}
      isRight={isRight(draft)}
      onRefused={() => setTried(true)}
      unsaved={t('settings.hours.unsaved')}
    >
      <TimeZoneField
        value={draft.timeZone}
        onChange={(timeZone) => hours.edit((before) => ({ ...before, timeZone }))}
      />
      <section className="card">
        <div className="row">
          <h2 className="grow">{t('settings.hours.week')}</h2>
          <Button
            compact
            look="quiet"
            icon="copy"
            onClick={() =>
              hours.edit((before) => {
                const { mon } = before.week;
                return { ...before, week: { ...before.week, tue: mon, wed: mon, thu: mon, fri: mon } };
              })
            }
          >
            {t('settings.hours.copyMonday')}
          </Button>
        </div>
        {days.map((day) => (
          <WeekDay
            key={day}
            day={day}
            intervals={draft.week[day]}
            tried={tried}
            onChange={(intervals) =>
              hours.edit((before) => ({ ...before, week: { ...before.week, [day]: intervals } }))
            }
          />
        ))}
      </section>
      <Holidays
        holidays={draft.holidays}
        tried={tried}
        onChange={(holidays) => hours.edit((before) => ({ ...before, holidays }))}
      />
      {theirs === null ? null : (
        <HoursConflict
          mine={toHours(draft)}
          theirs={theirs.content}
          saving={hours.saving}
          onTakeTheirs={() => hours.takeTheirs()}
          onKeepMine={() => {
            if (isRight(draft)) void hours.keepMine();
          }}
        />
      )}
    </DraftForm>
  );
}
