import { useTranslation } from 'react-i18next';
import type { Overview, Times } from '../../../../contracts/report';
import { useFormats } from '../../lib/use-formats';
import { useTeamName } from '../../lib/use-team-name';

export function TeamsTable({ teams }: { teams: Overview['teams'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const teamName = useTeamName();
  const duration = (seconds: number | null) => (seconds === null ? '–' : formats.duration(seconds));
  const cells = ({ p50Seconds, p90Seconds }: Times) => (
    <>
      <td>{duration(p50Seconds)}</td>
      <td>{duration(p90Seconds)}</td>
    </>
  );
  return (
    <div className="stack">
      <h2 id="teams-title">{t('reports.teams')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="table-box" tabIndex={0} aria-labelledby="teams-title">
        <table className="table numbers">
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t('reports.team')}
              </th>
              <th scope="col" rowSpan={2}>
                {t('reports.figures.volume')}
              </th>
              <th scope="col" rowSpan={2}>
                {t('reports.figures.handedOff')}
              </th>
              <th scope="colgroup" colSpan={2}>
                {t('reports.figures.wait')}
              </th>
              <th scope="colgroup" colSpan={2}>
                {t('reports.figures.handle')}
              </th>
            </tr>
            <tr>
              {['wait', 'handle'].flatMap((of) => [
                <th key={`${of}-50`} scope="col">
                  {t('reports.median')}
                </th>,
                <th key={`${of}-90`} scope="col">
                  {t('reports.ninety')}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {teams.map(({ team, total, handedOff, wait, handle }) => (
              <tr key={team}>
                <th scope="row">{teamName(team)}</th>
                <td>{formats.number(total)}</td>
                <td>{formats.number(handedOff)}</td>
                {cells(wait)}
                {cells(handle)}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
