import './sla.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Sla } from '../../../../contracts/sla';
import type { Versioned } from '../../lib/api/request';
import { categoriesQuery } from '../../lib/api/settings';
import { saveSla, slaQuery } from '../../lib/api/sla';
import { usePageTitle } from '../../lib/page-title';
import { useVersionedDraft } from '../../lib/use-versioned-draft';
import { Button } from '../../ui/button';
import { DraftForm } from '../../ui/draft-form';
import { Loaded } from '../../ui/loaded';
import { EmptyState } from '../../ui/states';
import { showToast } from '../../ui/toast';
import { CategoryTargets } from './category-targets';
import { differingParts } from './compare-sla';
import { SlaConflict } from './sla-conflict';
import { isRight, proposedSla, toForm, toSla } from './sla-form';
import { TargetsTable } from './targets-table';
import { WarningFields } from './warning-fields';

/** How soon the company wants to answer and to be done. */
export default function SlaPage() {
  const { t } = useTranslation();
  usePageTitle(t('targets.title'));
  const read = useQuery({ ...slaQuery, refetchOnWindowFocus: false });
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('targets.title')}</h1>
      </header>
      <p className="muted">{t('targets.hint')}</p>
      <Loaded query={read} rows={6} height={40}>
        {(saved) => <SlaEditor saved={saved} />}
      </Loaded>
    </div>
  );
}

function SlaEditor({ saved }: { saved: Versioned<Sla | null> }) {
  const { t } = useTranslation();
  const categories = useQuery(categoriesQuery).data?.content ?? [];
  const nameOf = (key: string) => categories.find((one) => one.key === key)?.name ?? key;
  const sla = useVersionedDraft({
    saved,
    query: slaQuery,
    save: saveSla,
    toDraft: (content: Sla | null) => toForm(content ?? proposedSla),
    toContent: toSla,
    isSame: (other, mine) => other !== null && differingParts(other, mine).length === 0,
    onSaved: () => showToast(t('targets.saved')),
  });
  const { base, draft, changed, theirs } = sla;
  if (base.content === null && !changed) {
    return (
      <EmptyState icon="flag" title={t('targets.none')}>
        <Button look="primary" onClick={() => sla.edit((first) => first)}>
          {t('targets.define')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <DraftForm draft={sla} isRight={isRight(draft)} unsaved={t('targets.unsaved')}>
      <section className="card stack">
        <h2>{t('targets.targets')}</h2>
        <TargetsTable
          name={t('targets.targets')}
          targets={draft}
          onChange={(targets) => sla.edit((before) => ({ ...before, ...targets }))}
        />
        <p className="small muted">{t('targets.targetsHint')}</p>
      </section>
      <CategoryTargets
        lines={draft.categories}
        categories={categories}
        nameOf={nameOf}
        onAdd={(category) =>
          sla.edit((before) => {
            const { firstResponse, resolution } = before;
            return { ...before, categories: [...before.categories, { category, firstResponse, resolution }] };
          })
        }
        onChange={(lines) => sla.edit((before) => ({ ...before, categories: lines }))}
      />
      <WarningFields
        warnBeforePercent={draft.warnBeforePercent}
        escalate={draft.escalate}
        onChange={(change) => sla.edit((before) => ({ ...before, ...change }))}
      />
      {theirs === null ? null : (
        <SlaConflict
          mine={toSla(draft)}
          theirs={theirs.content}
          nameOf={nameOf}
          saving={sla.saving}
          onTakeTheirs={() => sla.takeTheirs()}
          onKeepMine={() => {
            if (isRight(draft)) void sla.keepMine();
          }}
        />
      )}
    </DraftForm>
  );
}
