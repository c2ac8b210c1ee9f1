import { localeSchema } from '../../../../contracts/locale';
import './synonyms.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SynonymSettings } from '../../../../contracts/synonyms';
import { ApiError } from '../../lib/api/api-error';
import { saveSynonyms, synonymsQuery } from '../../lib/api/learning';
import type { Versioned } from '../../lib/api/request';
import { newId } from '../../lib/new-id';
import { usePageTitle } from '../../lib/page-title';
import { areasOf } from '../../lib/permissions';
import { useSession } from '../../lib/use-session';
import { useVersionedDraft } from '../../lib/use-versioned-draft';
import { DraftForm } from '../../ui/draft-form';
import { Loaded } from '../../ui/loaded';
import { showToast } from '../../ui/toast';
import { isSame, joinSynonyms } from './compare-synonyms';
import { SynonymConflict } from './synonym-conflict';
import { faultOf, faultyLines, toForm, toSettings } from './synonym-form';
import { SynonymLines } from './synonym-lines';

/** Words that customers use for the same thing, which editors teach the search. */
export default function SynonymsPage() {
  const { t } = useTranslation();
  usePageTitle(t('articles.synonyms.title'));
  const read = useQuery({ ...synonymsQuery, refetchOnWindowFocus: false });
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('articles.synonyms.title')}</h1>
        <Link to="/articles/try">{t('articles.tryTitle')}</Link>
        <Link to="/articles">{t('articles.title')}</Link>
      </header>
      <p className="muted">{t('articles.synonyms.hint')}</p>
      <Loaded query={read} rows={4}>
        {(saved) => <SynonymsEditor saved={saved} />}
      </Loaded>
    </div>
  );
}

function SynonymsEditor({ saved }: { saved: Versioned<SynonymSettings> }) {
  const { t } = useTranslation();
  const mayWrite = areasOf(useSession()).writeArticles;
  const synonyms = useVersionedDraft({
    saved,
    query: synonymsQuery,
    save: saveSynonyms,
    toDraft: (content) => toForm(content, newId),
    toContent: toSettings,
    isSame,
    onSaved: () => showToast(t('articles.synonyms.saved')),
  });
  const { base, draft, theirs, saving, error } = synonyms;
  const faults = faultyLines(draft, error instanceof ApiError ? error.fields : {});
  const isRight = localeSchema.options.every((locale) =>
    draft[locale].every((line) => faultOf(line) === null),
  );
  return (
    <DraftForm draft={synonyms} isRight={isRight} readOnly={!mayWrite} unsaved={t('settings.hours.unsaved')}>
      {localeSchema.options.map((locale) => (
        <SynonymLines
          key={locale}
          locale={locale}
          lines={draft[locale]}
          readOnly={!mayWrite}
          faults={faults}
          onChange={(lines) => synonyms.edit((before) => ({ ...before, [locale]: lines }))}
        />
      ))}
      {theirs === null ? null : (
        <SynonymConflict
          mine={toSettings(draft)}
          theirs={theirs.content}
          saving={saving}
          onJoin={() => {
            const joined = joinSynonyms(base.content, toSettings(draft), theirs.content);
            synonyms.takeTheirs(toForm(joined, newId));
          }}
          onTakeTheirs={() => synonyms.takeTheirs()}
          onKeepMine={() => void synonyms.keepMine()}
        />
      )}
    </DraftForm>
  );
}
