import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleText } from './article-text';
import { compareArticles, foldSame } from './compare-articles';

/** The difference between two texts; a word at the start of each line says what the colour says. */
export function ArticleDiff({
  before,
  after,
  same,
}: {
  before: ArticleText;
  after: ArticleText;
  same: string;
}) {
  const { t } = useTranslation();
  const fields = useMemo(() => compareArticles(before, after), [before, after]);
  if (fields.length === 0) return <p className="muted">{same}</p>;
  return (
    <div className="stack">
      {fields.map(({ field, lines }) => (
        <section key={field}>
          <h3>{t(`articles.diff.${field}`)}</h3>
          <div className="diff">
            {foldSame(lines).map((line, index) =>
              line.change === 'fold' ? (
                <p key={String(index)} className="diff-fold small muted">
                  {t('articles.diff.unchanged', { count: line.count })}
                </p>
              ) : (
                <p key={String(index)} className={`diff-line diff-${line.change}`}>
                  {line.change === 'same' ? null : (
                    <>
                      <span aria-hidden="true">{line.change === 'added' ? '+' : '−'}</span>
                      <span className="visually-hidden">
                        {line.change === 'added' ? t('articles.diff.added') : t('articles.diff.removed')}
                      </span>{' '}
                    </>
                  )}
                  {line.text === '' ? ' ' : line.text}
                </p>
              ),
            )}
          </div>
        </section>
      ))}
    </div>
  );
}
