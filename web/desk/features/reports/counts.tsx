import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/use-formats';
import { Button } from '../../ui/button';

interface Count {
  label: string;
  count: number;
}

/** Counts along time, as bars or as a table. */
export function Counts({ title, head, counts }: { title: string; head: string; counts: Count[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const most = counts.reduce((top, one) => (one.count > top.count ? one : top), { label: '', count: 0 });
  return (
    <div className="stack">
      <header className="row">
        <h2 className="grow" id={id}>
          {title}
        </h2>
        <Button compact aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t('reports.asTable')}
        </Button>
      </header>
      {asTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className="table-box" tabIndex={0} aria-labelledby={id}>
          <table className="table numbers">
            <thead>
              <tr>
                <th scope="col">{head}</th>
                <th scope="col">{t('reports.figures.volume')}</th>
              </tr>
            </thead>
            <tbody>
              {counts.map(({ label, count }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{formats.number(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : (
        <figure className="bars">
          <div
            className="bars-plot"
            role="img"
            aria-label={t('reports.most', { title, label: most.label, count: most.count })}
          >
            {counts.map(({ label, count }) => (
              <span key={label} className="bar" title={`${label}: ${formats.number(count)}`}>
                <span
                  className="bar-fill"
                  style={{ height: `${most.count === 0 ? 0 : (count / most.count) * 100}%` }}
                />
              </span>
            ))}
          </div>
          <figcaption className="bars-ends small muted numbers">
            <span>{counts[0]?.label}</span>
            <span>{t('reports.top', { label: most.label, count: most.count })}</span>
            <span>{counts.at(-1)?.label}</span>
          </figcaption>
        </figure>
      )}
    </div>
  );
}
