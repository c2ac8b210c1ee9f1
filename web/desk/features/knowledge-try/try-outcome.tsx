import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TryResult } from '../../../../contracts/article';
import { useFormats } from '../../lib/use-formats';
import { Badge } from '../../ui/badge';

const tones = { answer: 'ok', clarify: 'warn', none: 'plain' } as const;

export function TryOutcome({
  title,
  result,
  articleId,
}: {
  title: string;
  result: TryResult;
  articleId: string | undefined;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <section className="try-result">
      <h3>{title}</h3>
      <p className="row">
        <Badge
          tone={tones[result.outcome]}
          icon={result.outcome === 'answer' ? 'check' : result.outcome === 'none' ? 'user' : 'gap'}
        >
          {t(`articles.try.outcome.${result.outcome}`)}
        </Badge>
        <span className="small muted numbers">
          {t('articles.try.confidence', { value: formats.number(result.confidence, 2) })}
        </span>
      </p>
      {result.candidates.length === 0 ? (
        <p className="muted small">{t('articles.try.none')}</p>
      ) : (
        <ol className="try-candidates" aria-label={t('articles.try.candidates')}>
          {result.candidates.slice(0, 5).map((candidate) => (
            <li key={candidate.articleId}>
              {candidate.articleId === articleId ? (
                <strong>
                  {candidate.title} <Badge tone="primary">{t('articles.try.thisOne')}</Badge>
                </strong>
              ) : (
                <Link to={`/articles/${candidate.articleId}`}>{candidate.title}</Link>
              )}{' '}
              <span className="muted numbers">{formats.number(candidate.score, 2)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
