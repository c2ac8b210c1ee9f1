import './hours.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hours } from '../../../../contracts/hours';
import { errorCode } from '../../lib/api/api-error';
import type { Versioned } from '../../lib/api/request';
import { hoursQuery, saveHours } from '../../lib/api/settings';
import { newId } from '../../lib/new-id';
import { usePageTitle } from '../../lib/page-title';
import { useErrorText } from '../../lib/use-error-text';
import { useLeaveGuard } from '../../lib/use-leave-guard';
import { useSession } from '../../lib/use-session';
import { Button } from '../../ui/button';
import { ErrorNotice } from '../../ui/error-notice';
import { LeaveDialog } from '../../ui/leave-dialog';
import { EmptyState, SkeletonRows, Strip } from '../../ui/states';
import { showToast } from '../../ui/toast';
import { differingParts } from './compare-hours';
import { Holidays } from './holidays';
import { HoursConflict } from './hours-conflict';
import { days, firstHours, type HoursForm, isRight, toForm, toHours } from './hours-form';
import { TimeZoneField } from './time-zone-field';
import { WeekDay } from './week-day';

export default function HoursPage() {
  const { t } = useTranslation();
  usePageTitle(t('settings.hours.title'));
  const { data, error, refetch } = useQuery({ ...hoursQuery, refetchOnWindowFocus: false });
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('settings.hours.title')}</h1>
      </header>
      <p className="muted">{t('settings.hours.hint')}</p>
      {data === undefined ? (
        error === null ? (
          <SkeletonRows rows={7} height={40} />
        ) : (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <HoursEditor saved={data} />
      )}
    </div>
  );
}

function HoursEditor({ saved }: { saved: Versioned<Hours | null> }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const errorText = useErrorText();
  const { workspace } = useSession();
  /** The version that the form was made from. */
  const [base, setBase] = useState(saved.version);
  const [form, setForm] = useState(() => toFormOrNone(saved.content));
  const [changed, setChanged] = useState(false);
  const guard = useLeaveGuard(() => changed);
  /** What somebody else saved after `base`, until whoever edits decides. */
  const [theirs, setTheirs] = useState<Versioned<Hours> | null>(null);
  const begin = (from: Versioned<Hours | null>) => {
    setBase(from.version);
    setTheirs(null);
    setForm(toFormOrNone(from.content));
    setChanged(false);
  };
  const [read, setRead] = useState(saved.version);
  if (saved.version !== read) {
    setRead(saved.version);
    // Nothing of one's own is in the form: it follows what is read anew.
    if (!changed && saved.version !== base) begin(saved);
  }
  // Each part changes what is there at that moment: leaving one field and filling the next may come as one.
  const change = (update: (before: HoursForm) => HoursForm) => {
    setForm((before) => (before === null ? before : update(before)));
    setChanged(true);
  };
  const save = useMutation({
    mutationFn: (hours: Versioned<Hours>) => saveHours(hours),
    onSuccess: (written) => {
      begin(written);
      client.setQueryData(hoursQuery.queryKey, written);
      showToast(t('settings.hours.saved'));
    },
    onError: async (error, { content: mine }) => {
      if (errorCode(error) !== 'conflict') return;
      const newest = await client.fetchQuery({ ...hoursQuery, staleTime: 0 }).catch(() => null);
      if (newest === null || newest.content === null) return;
      const { content, version } = newest;
      if (differingParts(content, mine).length === 0) begin(newest);
      else setTheirs({ content, version });
    },
  });
  if (form === null) {
    return (
      <EmptyState icon="clock" title={t('settings.hours.alwaysOpen')}>
        <Button
          look="primary"
          onClick={() => {
            setForm(firstHours(workspace.timeZone));
            setChanged(true);
          }}
        >
          {t('settings.hours.define')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight(form) && theirs === null) save.mutate({ content: toHours(form), version: base });
      }}
    >
      <TimeZoneField
        value={form.timeZone}
        onChange={(timeZone) => change((before) => ({ ...before, timeZone }))}
      />
      <section className="card">
        <div className="row">
          <h2 className="grow">{t('settings.hours.week')}</h2>
          <Button
            compact
            look="quiet"
            icon="copy"
            onClick={() =>
              change((before) => {
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
            intervals={form.week[day]}
            onChange={(intervals) =>
              change((before) => ({ ...before, week: { ...before.week, [day]: intervals } }))
            }
          />
        ))}
      </section>
      <Holidays
        holidays={form.holidays}
        onChange={(holidays) => change((before) => ({ ...before, holidays }))}
      />
      {theirs === null ? null : (
        <HoursConflict
          mine={toHours(form)}
          theirs={theirs.content}
          saving={save.isPending}
          onTakeTheirs={() => {
            save.reset();
            begin(theirs);
          }}
          onKeepMine={() => {
            if (isRight(form)) save.mutate({ content: toHours(form), version: theirs.version });
          }}
        />
      )}
      {save.error === null || (theirs !== null && errorCode(save.error) === 'conflict') ? null : (
        <Strip tone="bad" icon="alert" live="assertive">
          {errorText(save.error)}
        </Strip>
      )}
      <div className="page-end">
        <span className="grow muted">{changed ? t('settings.hours.unsaved') : null}</span>
        <Button
          type="submit"
          look="primary"
          disabled={!changed || !isRight(form) || theirs !== null}
          loading={save.isPending}
        >
          {t('actions.save')}
        </Button>
      </div>
      {guard === null ? null : <LeaveDialog {...guard} />}
    </form>
  );
}

function toFormOrNone(hours: Hours | null): HoursForm | null {
  return hours === null ? null : toForm(hours, newId);
}
