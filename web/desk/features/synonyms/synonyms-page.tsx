import './synonyms.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SynonymSettings } from '../../../../contracts/synonyms';
import { ApiError, errorCode } from '../../lib/api/api-error';
import { saveSynonyms, synonymsQuery } from '../../lib/api/learning';
import type { Versioned } from '../../lib/api/request';
import { newId } from '../../lib/new-id';
import { usePageTitle } from '../../lib/page-title';
import { areasOf } from '../../lib/permissions';
import { useErrorText } from '../../lib/use-error-text';
import { useLeaveGuard } from '../../lib/use-leave-guard';
import { useSession } from '../../lib/use-session';
import { Button } from '../../ui/button';
import { ErrorNotice } from '../../ui/error-notice';
import { LeaveDialog } from '../../ui/leave-dialog';
import { SkeletonRows, Strip } from '../../ui/states';
import { showToast } from '../../ui/toast';
import { isSame, joinSynonyms } from './compare-synonyms';
import { SynonymConflict } from './synonym-conflict';
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

function SynonymsEditor({ saved }: { saved: Versioned<SynonymSettings> }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const errorText = useErrorText();
  const mayWrite = areasOf(useSession()).writeArticles;
  /** What the form was made from. */
  const [base, setBase] = useState(saved);
  const [form, setForm] = useState<SynonymForm>(() => toForm(saved.content, newId));
  const [changed, setChanged] = useState(false);
  const guard = useLeaveGuard(() => changed);
  /** What somebody else saved after `base`, until the editor decides. */
  const [theirs, setTheirs] = useState<Versioned<SynonymSettings> | null>(null);
  const begin = (from: Versioned<SynonymSettings>, content = from.content) => {
    setBase(from);
    setTheirs(null);
    setForm(toForm(content, newId));
    setChanged(content !== from.content);
  };
  const [read, setRead] = useState(saved.version);
  if (saved.version !== read) {
    setRead(saved.version);
    // Nothing of one's own is in the form: it follows what is read anew.
    if (!changed && saved.version !== base.version) begin(saved);
  }
  const save = useMutation({
    mutationFn: (version: string | null) => saveSynonyms({ content: toSettings(form), version }),
    onSuccess: (written) => {
      begin(written);
      client.setQueryData(synonymsQuery.queryKey, written);
      showToast(t('articles.synonyms.saved'));
    },
    onError: async (error) => {
      if (errorCode(error) !== 'conflict') return;
      const newest = await client.fetchQuery({ ...synonymsQuery, staleTime: 0 }).catch(() => null);
      if (newest !== null && isSame(newest.content, toSettings(form))) begin(newest);
      else setTheirs(newest);
    },
  });
  const retake = (from: Versioned<SynonymSettings>, content?: SynonymSettings) => {
    save.reset();
    begin(from, content);
  };
  const faults = faultyLines(form, save.error instanceof ApiError ? save.error.fields : {});
  const isRight = locales.every((locale) => form[locale].every((line) => faultOf(line) === null));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight && theirs === null) save.mutate(base.version);
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
      {theirs === null ? null : (
        <SynonymConflict
          mine={toSettings(form)}
          theirs={theirs.content}
          saving={save.isPending}
          onJoin={() => retake(theirs, joinSynonyms(base.content, toSettings(form), theirs.content))}
          onTakeTheirs={() => retake(theirs)}
          onKeepMine={() => save.mutate(theirs.version)}
        />
      )}
      {save.error === null || (theirs !== null && errorCode(save.error) === 'conflict') ? null : (
        <Strip tone="bad" icon="alert" live="assertive">
          {errorText(save.error)}
        </Strip>
      )}
      {mayWrite ? (
        <div className="page-end">
          <span className="grow muted">{changed ? t('settings.hours.unsaved') : null}</span>
          <Button
            type="submit"
            look="primary"
            disabled={!changed || !isRight || theirs !== null}
            loading={save.isPending}
          >
            {t('actions.save')}
          </Button>
        </div>
      ) : null}
      {guard === null ? null : <LeaveDialog {...guard} />}
    </form>
  );
}
