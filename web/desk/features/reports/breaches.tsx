import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Breach } from '../../../../contracts/report';
import { breachesQuery, exportBreachesAddress, type Span } from '../../lib/api/reports';
import { categoriesQuery } from '../../lib/api/settings';
import { useLocale } from '../../lib/i18n/use-locale';
import { useFormats } from '../../lib/use-formats';
import { useTeamName } from '../../lib/use-team-name';
import { Icon } from '../../ui/icon';
import { Loaded } from '../../ui/loaded';
import { PriorityMark } from '../../ui/priority-mark';

/** The conversations in which a target passed, and what tells why. */
export function Breaches({ span }: { span: Span }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const read = useQuery(breachesQuery(span));
  const categories = useQuery(categoriesQuery).data?.content ?? [];
  return (
    <Loaded query={read} rows={3} height={32}>
      {({ items, total }) =>
        total === 0 ? null : (
          <div className="stack">
            <div className="row">
              <h2 className="grow" id="breaches-title">
                {t('reports.breaches.title', { count: total })}
              </h2>
              <a className="link-button" href={exportBreachesAddress(span, locale)} download>
                <Icon name="download" /> {t('reports.breaches.download')}
              </a>
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
            <section className="table-box" tabIndex={0} aria-labelledby="breaches-title">
              <table className="table numbers">
                <thead>
                  <tr>
                    <th scope="col">{t('reports.breaches.conversation')}</th>
                    <th scope="col">{t('reports.breaches.clock')}</th>
                    <th scope="col">{t('reports.breaches.at')}</th>
                    <th scope="col">{t('reports.breaches.late')}</th>
                    <th scope="col">{t('reports.team')}</th>
                    <th scope="col">{t('reports.breaches.category')}</th>
                    <th scope="col">{t('reports.breaches.priority')}</th>
                    <th scope="col">{t('reports.breaches.where')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((breach) => (
                    <BreachRow
                      key={`${breach.conversationId} ${breach.clock} ${breach.at}`}
                      breach={breach}
                      category={
                        categories.find(({ key }) => key === breach.category)?.name ?? breach.category
                      }
                    />
                  ))}
                </tbody>
              </table>
            </section>
            {items.length < total ? (
              <p className="small muted">{t('reports.breaches.some', { count: items.length })}</p>
            ) : null}
          </div>
        )
      }
    </Loaded>
  );
}

function BreachRow({ breach, category }: { breach: Breach; category: string | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const teamName = useTeamName();
  const { conversationId, number, clock, at, lateSeconds, team, priority } = breach;
  const where =
    breach.agentName === null
      ? t('reports.breaches.inQueue')
      : t('reports.breaches.withAgent', { name: breach.agentName });
  return (
    <tr>
      <th scope="row">
        <Link to={`/inbox/open/${conversationId}`}>#{number}</Link>
      </th>
      <td>{t(`sla.name.${clock}`)}</td>
      <td>{formats.dateTime(at)}</td>
      <td>{lateSeconds === null ? '–' : formats.duration(lateSeconds)}</td>
      <td>{team === null ? '–' : teamName(team)}</td>
      <td>{category ?? '–'}</td>
      <td>
        <PriorityMark priority={priority} />
      </td>
      <td>{breach.outOfHours ? t('reports.breaches.outOfHours', { where }) : where}</td>
    </tr>
  );
}
