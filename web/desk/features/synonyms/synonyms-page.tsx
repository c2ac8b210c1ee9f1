import './synonyms.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SynonymSettings } from '../../../../contracts/synonyms';
import { ApiError } from '../../lib/api/api-error';
import { saveSynonyms, synonymsQuery } from '../../lib/api/learning';
import { newId } from '../../lib/new-id';
import { usePageTitle } from '../../lib/page-title';
import { areasOf } from '../../lib/permissions';
import { useErrorText } from '../../lib/use-error-text';
import { useSession } from '../../lib/use-session';
import { Button } from '../../ui/button';
import { ErrorNotice } from '../../ui/error-notice';
import { SkeletonRows, Strip } from '../../ui/states';
import { showToast } from '../../ui/toast';
import { faultOf, faultyLines, type SynonymForm, toForm, toSettings } from './synonym-form';
import { SynonymLines } from './synonym-lines';

const locales = ['pt-BR', 'en'] as const;

/** Words that customers use for the same thing, which editors teach the search. */
export default function SynonymsPage() {
  const { t } = useTranslation();
  usePageTitle(t('articles.synonyms.title'));
  const { data, error, refetch } = useQuery({ ...synonymsQuery, refetchOnWindowFocus: false });
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('articles.synonyms.title')}</h1>
        <Link to="/articles/try">{t('articles.tryTitle')}</Link>
        <Link to="/articles">{t('articles.title')}</Link>
      </header>
      <p className="muted">{t('articles.synonyms.hint')}</p>
      {data === undefined ? (
        error === null ? (
          <SkeletonRows rows={4} />
        ) : (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <SynonymsEditor saved={data} />
      )}
    </div>
  );
}

function SynonymsEditor({ saved }: { saved: SynonymSettings }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const errorText = useErrorText();
  const mayWrite = areasOf(useSession()).writeArticles;
  const [form, setForm] = useState<SynonymForm>(() => toForm(saved, newId));
  const [changed, setChanged] = useState(false);
  const save = useMutation({
    mutationFn: () => saveSynonyms(toSettings(form)),
    onSuccess: (written) => {
      setChanged(false);
      setForm(toForm(written, newId));
      client.setQueryData(synonymsQuery.queryKey, written);
      showToast(t('articles.synonyms.saved'));
    },
  });
  const faults = faultyLines(form, save.error instanceof ApiError ? save.error.fields : {});
  const isRight = locales.every((locale) => form[locale].every((line) => faultOf(line) === null));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight) save.mutate();
      }}
    >
      {locales.map((locale) => (
        <SynonymLines
          key={locale}
          locale={locale}
          lines={form[locale]}
          readOnly={!mayWrite}
          faults={faults}
          onChange={(lines) => {
            save.reset();
            setForm((before) => ({ ...before, [locale]: lines }));
            setChanged(true);
          }}
        />
      ))}
      {save.error === null ? null : (
        <Strip tone="bad" icon="alert" live="assertive">
          {errorText(save.error)}
        </Strip>
      )}
      {mayWrite ? (
        <div className="settings-end">
          <span className="grow muted">{changed ? t('settings.hours.unsaved') : null}</span>
          <Button type="submit" look="primary" disabled={!changed || !isRight} loading={save.isPending}>
            {t('actions.save')}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
