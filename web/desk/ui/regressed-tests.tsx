import { useTranslation } from 'react-i18next';
import { ApiError } from '../lib/api/api-error';

/** Where a test stands, as the server names it: `prazo.pt-BR.mustFind.0`. */
const place = /^(?<key>.+)\.[^.]+\.(?<kind>mustFind|mustNotFind)\.\d+$/;

/** The tests for which a change was refused (`tests-regress`); nothing for any other error. */
export function RegressedTests({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (!(error instanceof ApiError) || error.code !== 'tests-regress') return null;
  return (
    <ul className="effect-changes small">
      {Object.entries(error.fields).map(([name, question]) => {
        const { key = name, kind } = place.exec(name)?.groups ?? {};
        return (
          <li key={name}>
            <q>{question}</q>{' '}
            <span className="muted">
              {t(`articleTests.${kind === 'mustNotFind' ? 'mustNotFind' : 'mustFind'}.of`)} {key}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
