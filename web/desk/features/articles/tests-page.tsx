import './articles.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TestRun } from '../../../../contracts/article-test';
import { startTestRun, testRunQuery } from '../../lib/api/article-tests';
import { usePageTitle } from '../../lib/page-title';
import { areasOf } from '../../lib/permissions';
import { useFormats } from '../../lib/use-formats';
import { useSession } from '../../lib/use-session';
import { Button } from '../../ui/button';
import { ErrorStrip } from '../../ui/error-strip';
import { Loaded } from '../../ui/loaded';
import { EmptyState } from '../../ui/states';
import { useAnswerText } from '../../ui/use-answer-text';

/** The tests of everything published that fail now. */
export default function TestsPage() {
  const { t } = useTranslation();
  usePageTitle(t('articleTests.pageTitle'));
  const client = useQueryClient();
  const mayRun = areasOf(useSession()).writeArticles;
  const read = useQuery({ ...testRunQuery, staleTime: 0 });
  const start = useMutation({
    mutationFn: startTestRun,
    onSuccess: (run) => {
      client.setQueryData(testRunQuery.queryKey, run);
    },
  });
  const isRunning = (read.data?.progress ?? 1) < 1;
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('articleTests.pageTitle')}</h1>
        <Link to="/articles">{t('articles.title')}</Link>
        {mayRun ? (
          <Button icon="refresh" loading={start.isPending || isRunning} onClick={() => start.mutate()}>
            {t('articleTests.runAll')}
          </Button>
        ) : null}
      </header>
      <p className="muted">{t('articleTests.pageHint')}</p>
      <ErrorStrip error={start.error} />
      <Loaded query={read} rows={5}>
        {(run) => <Run run={run} />}
      </Loaded>
    </div>
  );
}

function Run({ run }: { run: TestRun }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const answerText = useAnswerText();
  const { at, progress, total, asked, failed, failing } = run;
  const label = t('articleTests.progress', { percent: formats.percent(Math.round(progress * 20) / 20) });
  return (
    <>
      {progress < 1 ? (
        <p className="row small muted numbers">
          <progress className="effect-progress" value={progress} max={1} aria-label={label} />
          {label}
        </p>
      ) : null}
      {at === null || total === 0 ? null : (
        <p className="muted small numbers" role="status">
          {t('articleTests.ran', { count: asked, time: formats.dateTime(at) })}{' '}
          {asked < total ? t('articleTests.notAll', { asked, total }) : null}
        </p>
      )}
      {at === null ? null : total === 0 ? (
        <EmptyState icon="check" title={t('articleTests.empty')}>
          <p>{t('articleTests.emptyHint')}</p>
        </EmptyState>
      ) : failed === 0 ? (
        <EmptyState icon="check" title={t('articleTests.allPass')} />
      ) : (
        <>
          <h2>{t('articleTests.failed', { count: failed })}</h2>
          <ul className="plain-list lined-list" aria-label={t('articleTests.list.failing')}>
            {failing.map((test) => (
              <li key={`${test.articleId} ${test.kind} ${test.question}`} className="failing-test">
                <p className="article-title" lang={test.locale}>
                  {test.question}
                </p>
                <p className="small">
                  {t(`articleTests.${test.kind}.of`)}{' '}
                  <Link to={`/articles/${test.articleId}`}>{test.title}</Link>
                </p>
                <p className="small muted">{t('articleTests.now', { answer: answerText(test.answer) })}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
