import './reports.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { exportReportAddress, overviewQuery } from '../../lib/api/reports';
import { formatsOf } from '../../lib/format';
import { useLocale } from '../../lib/i18n/use-locale';
import { usePageTitle } from '../../lib/page-title';
import { Icon } from '../../ui/icon';
import { Loaded } from '../../ui/loaded';
import { EmptyState } from '../../ui/states';
import { AgentsTable } from './agents-table';
import { Breaches } from './breaches';
import { Counts } from './counts';
import { Figures } from './figures';
import { periodBefore } from './period';
import { PeriodFields } from './period-fields';
import { TeamsTable } from './teams-table';
import { usePeriod } from './use-period';

/** What a period was like: how many came, who helped them, how long it took. */
export default function ReportsPage() {
  const { t } = useTranslation();
  usePageTitle(t('reports.title'));
  const locale = useLocale();
  // Days are days of the workspace already, wherever the reader is.
  const days = formatsOf(locale, 'UTC');
  const { before, fault, ...choice } = usePeriod();
  const asked = { enabled: fault === null };
  const overview = useQuery({ ...overviewQuery(choice.period), ...asked });
  const earlier = useQuery({ ...overviewQuery(before), ...asked });
  const range = ({ from, to }: { from: string; to: string }) =>
    from === to ? days.date(from) : t('reports.range', { from: days.date(from), to: days.date(to) });
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('reports.title')}</h1>
        {fault === null ? (
          <a className="link-button" href={exportReportAddress(choice.period, locale)} download>
            <Icon name="download" /> {t('reports.download')}
          </a>
        ) : null}
        <PeriodFields fault={fault} {...choice} />
      </header>
      {fault === null ? (
        <>
          <p className="muted numbers" role="status">
            {t('reports.shown', { now: range(choice.period), before: range(periodBefore(choice.period)) })}
          </p>
          <Loaded query={overview} rows={4} height={120}>
            {(now) =>
              now.volume.total === 0 ? (
                <EmptyState icon="chart" title={t('reports.empty')}>
                  <p>{t('reports.emptyHint')}</p>
                </EmptyState>
              ) : (
                <div className="report" aria-busy={overview.isPlaceholderData}>
                  <Figures now={now} before={earlier.isPlaceholderData ? undefined : earlier.data} />
                  {now.volume.byDay.length > 1 ? (
                    <Counts
                      title={t('reports.byDay')}
                      head={t('reports.day')}
                      counts={now.volume.byDay.map(({ date, count }) => ({ label: days.date(date), count }))}
                    />
                  ) : null}
                  <Counts
                    title={t('reports.byHour')}
                    head={t('reports.hour')}
                    counts={now.volume.byHour.map((count, hour) => ({
                      label: `${String(hour).padStart(2, '0')}h`,
                      count,
                    }))}
                  />
                  {now.teams.length > 0 ? <TeamsTable teams={now.teams} /> : null}
                  {now.agents.length > 0 ? <AgentsTable agents={now.agents} /> : null}
                  <Breaches span={choice.period} />
                </div>
              )
            }
          </Loaded>
        </>
      ) : null}
    </div>
  );
}
