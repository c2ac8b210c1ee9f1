import { useTranslation } from 'react-i18next';
import type { Overview } from '../../../../contracts/report';
import { useFormats } from '../../lib/use-formats';

/** Who had the conversations, and what became of them. */
export function AgentsTable({ agents }: { agents: Overview['agents'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const duration = (seconds: number | null) => (seconds === null ? '–' : formats.duration(seconds));
  return (
    <div className="stack">
      <h2 id="agents-title">{t('reports.agents')}</h2>
      <p className="small muted">{t('reports.agentsHint')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="table-box" tabIndex={0} aria-labelledby="agents-title">
        <table className="table numbers">
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t('reports.agent')}
              </th>
              <th scope="col" rowSpan={2}>
                {t('reports.figures.volume')}
              </th>
              <th scope="col" rowSpan={2}>
                {t('reports.closed')}
              </th>
              <th scope="col" rowSpan={2}>
                {t('reports.solved')}
              </th>
              <th scope="colgroup" colSpan={2}>
                {t('reports.figures.handle')}
              </th>
              <th scope="col" rowSpan={2}>
                {t('reports.figures.nps')}
              </th>
            </tr>
            <tr>
              <th scope="col">{t('reports.median')}</th>
              <th scope="col">{t('reports.ninety')}</th>
            </tr>
          </thead>
          <tbody>
            {agents.map(({ id, name, total, closed, solved, handle, nps }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{formats.number(total)}</td>
                <td>{formats.number(closed)}</td>
                <td>{formats.number(solved)}</td>
                <td>{duration(handle.p50Seconds)}</td>
                <td>{duration(handle.p90Seconds)}</td>
                <td>
                  {nps.score === null
                    ? '–'
                    : `${formats.number(nps.score)} (${t('reports.answers', { count: nps.n })})`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
