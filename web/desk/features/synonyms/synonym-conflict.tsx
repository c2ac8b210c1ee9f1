import { useTranslation } from 'react-i18next';
import { localeSchema } from '../../../../contracts/locale';
import type { SynonymSettings } from '../../../../contracts/synonyms';
import { type VersionChoice, VersionConflict } from '../../ui/version-conflict';
import { onlyIn } from './compare-synonyms';

/** What the synonyms that somebody else saved meanwhile have that mine have not, and the other way round. */
export function SynonymConflict({
  mine,
  theirs,
  onJoin,
  ...choice
}: { mine: SynonymSettings; theirs: SynonymSettings; onJoin: () => void } & VersionChoice) {
  const { t } = useTranslation();
  return (
    <VersionConflict
      title={t('articles.synonyms.conflict.title')}
      text={t('articles.synonyms.conflict.text')}
      join={{
        label: t('articles.synonyms.conflict.join'),
        hint: t('articles.synonyms.conflict.joinHint'),
        onJoin,
      }}
      {...choice}
    >
      <div className="synonym-versions">
        <Groups title={t('articles.synonyms.conflict.theirs')} synonyms={onlyIn(theirs, mine)} />
        <Groups title={t('articles.synonyms.conflict.mine')} synonyms={onlyIn(mine, theirs)} />
      </div>
    </VersionConflict>
  );
}

function Groups({ title, synonyms }: { title: string; synonyms: SynonymSettings }) {
  const { t } = useTranslation();
  const groups = localeSchema.options.flatMap((locale) =>
    synonyms[locale].map((group) => ({ locale, words: group.join(', ') })),
  );
  return (
    <div>
      <h2 className="field-title">{title}</h2>
      {groups.length === 0 ? <p className="small muted">{t('articles.synonyms.conflict.nothing')}</p> : null}
      <ul className="synonym-groups">
        {groups.map(({ locale, words }) => (
          <li key={`${locale} ${words}`}>
            <span lang={locale}>{words}</span> <span className="small muted">({t(`locale.${locale}`)})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
