import { useTranslation } from 'react-i18next';
import type { ImportResult } from '../../../../contracts/article';
import { Badge } from '../../ui/badge';

/** What the file does, or the lines that keep it from doing anything. */
export function ImportOutcome({ result }: { result: ImportResult }) {
  const { t } = useTranslation();
  const { created, updated, unchanged, published, regressions, faults } = result;
  return (
    <section className="stack" aria-live="polite">
      <h2>{t('articles.importing.result')}</h2>
      <p className="row numbers">
        <Badge tone={created > 0 ? 'ok' : 'plain'}>
          {t('articles.importing.created', { count: created })}
        </Badge>
        <Badge tone={updated > 0 ? 'ok' : 'plain'}>
          {t('articles.importing.updated', { count: updated })}
        </Badge>
        <Badge>{t('articles.importing.unchanged', { count: unchanged })}</Badge>
        <Badge>{t('articles.importing.published', { count: published })}</Badge>
        <Badge tone={faults.length > 0 ? 'bad' : 'plain'} icon={faults.length > 0 ? 'alert' : undefined}>
          {t('articles.importing.faults', { count: faults.length })}
        </Badge>
      </p>
      {regressions.length === 0 ? null : (
        <>
          <p>
            <Badge tone="bad" icon="alert">
              {t('articleTests.broken', { count: regressions.length })}
            </Badge>
          </p>
          <ul className="effect-changes small">
            {regressions.map(({ articleId, kind, question, locale, title }) => (
              <li key={`${articleId} ${kind} ${question}`}>
                <q lang={locale}>{question}</q>{' '}
                <span className="muted">
                  {t(`articleTests.${kind}.of`)} {title}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {faults.length === 0 ? null : (
        <>
          <p>{t('articles.importing.faultsHint')}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <section className="table-box" tabIndex={0} aria-label={t('articles.importing.fault')}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('articles.importing.line')}</th>
                  <th scope="col">{t('articles.importing.fault')}</th>
                </tr>
              </thead>
              <tbody>
                {faults.map((fault) => (
                  <tr key={`${fault.line}${fault.message}`}>
                    <td className="numbers">{fault.line}</td>
                    <td>
                      {fault.problems.map(({ code, field, limit }) => (
                        <p key={`${code} ${field}`}>
                          {field === undefined ? null : <code>{field}: </code>}
                          {t(`articles.importing.problem.${code}`, { limit })}
                        </p>
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </section>
  );
}
