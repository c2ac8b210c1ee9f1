import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SynonymSettings } from '../../../../contracts/synonyms';
import { Button } from '../../ui/button';
import { Strip } from '../../ui/states';
import { onlyIn } from './compare-synonyms';

/** Somebody else saved meanwhile: shows what differs and lets the editor decide. Nothing is lost until then. */
export function SynonymConflict({
  mine,
  theirs,
  saving,
  onJoin,
  onTakeTheirs,
  onKeepMine,
}: {
  mine: SynonymSettings;
  theirs: SynonymSettings;
  saving: boolean;
  onJoin: () => void;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}) {
  const { t } = useTranslation();
  const section = useRef<HTMLElement>(null);
  // The button that had the focus can do nothing now.
  useEffect(() => section.current?.focus(), []);
  return (
    <section
      className="synonym-conflict"
      ref={section}
      tabIndex={-1}
      aria-label={t('articles.synonyms.conflict.title')}
    >
      <Strip tone="warn" icon="alert" live="assertive">
        {t('articles.synonyms.conflict.text')}
      </Strip>
      <div className="synonym-versions">
        <Groups title={t('articles.synonyms.conflict.theirs')} synonyms={onlyIn(theirs, mine)} />
        <Groups title={t('articles.synonyms.conflict.mine')} synonyms={onlyIn(mine, theirs)} />
      </div>
      <div className="row">
        <Button compact look="primary" onClick={onJoin}>
          {t('articles.synonyms.conflict.join')}
        </Button>
        <Button compact onClick={onTakeTheirs}>
          {t('articles.editor.takeTheirs')}
        </Button>
        <Button compact loading={saving} onClick={onKeepMine}>
          {t('articles.editor.keepMine')}
        </Button>
      </div>
      <p className="small muted">{t('articles.synonyms.conflict.joinHint')}</p>
    </section>
  );
}

function Groups({ title, synonyms }: { title: string; synonyms: SynonymSettings }) {
  const { t } = useTranslation();
  const groups = (['pt-BR', 'en'] as const).flatMap((locale) =>
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
