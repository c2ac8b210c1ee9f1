import './articles.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { articleKeys, importArticles } from '../../lib/api/articles';
import { usePageTitle } from '../../lib/page-title';
import { areasOf } from '../../lib/permissions';
import { useErrorText } from '../../lib/use-error-text';
import { useFormats } from '../../lib/use-formats';
import { useSession } from '../../lib/use-session';
import { Button } from '../../ui/button';
import { EmptyState, Strip } from '../../ui/states';
import { showToast } from '../../ui/toast';
import { CheckField } from '../../ui/toggle-fields';
import { ImportOutcome } from './import-outcome';

/** Checks the file first and shows every faulty line; imports only a file without faults. */
export default function ImportPage() {
  const { t } = useTranslation();
  usePageTitle(t('articles.importing.title'));
  const id = useId();
  const client = useQueryClient();
  const formats = useFormats();
  const errorText = useErrorText();
  const mayWrite = areasOf(useSession()).writeArticles;
  const [file, setFile] = useState<File | null>(null);
  const [despite, setDespite] = useState(false);
  const check = useMutation({ mutationFn: (chosen: File) => importArticles(chosen, true) });
  const run = useMutation({
    mutationFn: (chosen: File) => importArticles(chosen, false, despite),
    onSuccess: (result) => {
      if (result.faults.length > 0) return;
      void client.invalidateQueries({ queryKey: articleKeys.all });
      showToast(t('articles.importing.done'));
    },
  });
  const result = run.data ?? check.data;
  const done = run.data !== undefined && run.data.faults.length === 0;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that imported is gone.
  useEffect(() => {
    if (done) heading.current?.focus();
  }, [done]);
  const error = run.error ?? check.error;
  const checked = check.data;
  const changesNothing =
    checked !== undefined &&
    checked.faults.length === 0 &&
    checked.created + checked.updated + checked.published === 0;
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setDespite(false);
    check.reset();
    run.reset();
    if (chosen !== null) check.mutate(chosen);
  };
  if (!mayWrite) return <EmptyState icon="alert" title={t('app.forbidden')} />;
  return (
    <div className="page">
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('articles.importing.title')}
        </h1>
        <Link to="/articles">{t('articles.title')}</Link>
      </header>
      <div className="card stack">
        <p>{t('articles.importing.hint')}</p>
        <p className="muted small">{t('articles.importing.format')}</p>
        <div className="stack-tight">
          <label className="field-title" htmlFor={id}>
            {t('articles.importing.file')}
          </label>
          <input
            id={id}
            className="file-field"
            type="file"
            accept=".csv,.ndjson,.jsonl,text/csv,application/x-ndjson"
            onChange={(event) => choose(event.target.files?.[0] ?? null)}
          />
          {file === null ? null : <span className="small muted numbers">{formats.bytes(file.size)}</span>}
        </div>
        {check.isPending ? (
          <p className="muted" role="status">
            {t('articles.importing.checking')}
          </p>
        ) : null}
        {error === null ? null : (
          <Strip tone="bad" icon="alert" live="assertive">
            <span>{errorText(error)}</span>
            {file === null ? null : (
              <Button compact onClick={() => choose(file)}>
                {t('actions.retry')}
              </Button>
            )}
          </Strip>
        )}
        {result === undefined ? null : <ImportOutcome result={result} />}
        {changesNothing ? <p className="muted">{t('articles.importing.nothing')}</p> : null}
        {check.data !== undefined &&
        check.data.faults.length === 0 &&
        file !== null &&
        !done &&
        !changesNothing ? (
          <>
            {check.data.regressions.length === 0 ? null : (
              <CheckField
                label={t('articleTests.despite')}
                description={t('articleTests.despiteHint')}
                checked={despite}
                onChange={(event) => setDespite(event.target.checked)}
              />
            )}
            <div>
              <Button
                look="primary"
                icon="upload"
                loading={run.isPending}
                disabled={check.data.regressions.length > 0 && !despite}
                onClick={() => run.mutate(file)}
              >
                {t('articles.importing.run')}
              </Button>
            </div>
          </>
        ) : null}
        {done ? (
          <Strip tone="ok" icon="check">
            <span>{t('articles.importing.done')}</span>
            <Link to="/articles">{t('articles.title')}</Link>
          </Strip>
        ) : null}
      </div>
    </div>
  );
}
