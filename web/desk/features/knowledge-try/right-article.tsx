import './knowledge-try.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TryResult } from '../../../../contracts/article';
import type { Locale } from '../../../../contracts/locale';
import { correctAnswer, proposalsKey } from '../../lib/api/learning';
import { useArticleSearch } from '../../lib/use-article-search';
import { Button } from '../../ui/button';
import { ErrorStrip } from '../../ui/error-strip';
import { TextField } from '../../ui/fields';
import { Strip } from '../../ui/states';

/** The editor says which article answers the question: a proposal comes of it, and confidence learns. */
export function RightArticle({
  question,
  locale,
  found,
}: {
  question: string;
  locale: Locale | undefined;
  /** What is answered from now; left out, it is looked for when the editor asks for it. */
  found?: TryResult;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [words, setWords] = useState('');
  const [isOpen, setOpen] = useState(false);
  const wanted = words.trim() === '' && found === undefined ? question : words;
  const searched = useArticleSearch(isOpen ? wanted : '', locale);
  const choices = words.trim() === '' && found !== undefined ? found.candidates : searched.found;
  const correct = useMutation({
    mutationFn: (articleId: string) => correctAnswer({ question, articleId }),
    onSuccess: () => void client.invalidateQueries({ queryKey: proposalsKey }),
  });
  if (correct.data !== undefined) {
    return (
      <Strip tone="ok" icon="check">
        {correct.data.proposalId === null ? (
          t('articles.try.right.known')
        ) : (
          <>
            {t('articles.try.right.proposed')} <Link to="/articles/proposals">{t('learning.title')}</Link>
          </>
        )}
      </Strip>
    );
  }
  return (
    <details className="try-right" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('articles.try.right.title')}</summary>
      <div className="stack">
        <p className="small muted">{t('articles.try.right.hint')}</p>
        <TextField
          label={t('articles.try.right.search')}
          value={words}
          maxLength={300}
          onChange={(event) => setWords(event.target.value)}
        />
        {choices === undefined ? null : choices.length === 0 ? (
          <p className="muted small" role="status">
            {t('articles.try.none')}
          </p>
        ) : (
          <ul className="plain-list stack-tight" aria-label={t('articles.try.candidates')}>
            {choices.map(({ articleId, title }) => (
              <li key={articleId} className="row">
                <span className="grow">{title}</span>
                <Button
                  compact
                  icon="check"
                  aria-label={t('articles.try.right.pickNamed', { title })}
                  loading={correct.isPending && correct.variables === articleId}
                  onClick={() => correct.mutate(articleId)}
                >
                  {t('articles.try.right.pick')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <ErrorStrip error={correct.error} />
      </div>
    </details>
  );
}
