import './callbacks.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CallbackSettings } from '../../../../contracts/callback';
import { callbacksQuery, saveCallbacks } from '../../lib/api/callbacks';
import type { Versioned } from '../../lib/api/request';
import { hoursQuery } from '../../lib/api/settings';
import { usePageTitle } from '../../lib/page-title';
import { useVersionedDraft } from '../../lib/use-versioned-draft';
import { DraftForm } from '../../ui/draft-form';
import { Loaded } from '../../ui/loaded';
import { NumberField } from '../../ui/picker-fields';
import { Strip } from '../../ui/states';
import { showToast } from '../../ui/toast';
import { SwitchField } from '../../ui/toggle-fields';
import { CallbacksConflict } from './callbacks-conflict';
import { differingParts } from './compare-callbacks';
import { TeamPlaces } from './team-places';

/** When customers may book to be called back. */
export default function CallbacksPage() {
  const { t } = useTranslation();
  usePageTitle(t('callbacks.title'));
  const read = useQuery({ ...callbacksQuery, refetchOnWindowFocus: false });
  const hours = useQuery(hoursQuery);
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('callbacks.title')}</h1>
      </header>
      <p className="muted">{t('callbacks.hint')}</p>
      {hours.data?.content === null ? (
        <Strip tone="plain" icon="clock" live="off">
          {t('callbacks.needsHours')} <Link to="/hours">{t('callbacks.toHours')}</Link>
        </Strip>
      ) : null}
      <Loaded query={read} rows={6} height={40}>
        {(saved) => <CallbacksEditor saved={saved} />}
      </Loaded>
    </div>
  );
}

const limits = {
  minutes: { min: 5, max: 480 },
  customersPerTime: { min: 0, max: 100 },
  noticeMinutes: { min: 0, max: 10_080 },
  daysAhead: { min: 0, max: 60 },
} as const;
const numbers = ['minutes', 'customersPerTime', 'noticeMinutes', 'daysAhead'] as const;

function CallbacksEditor({ saved }: { saved: Versioned<CallbackSettings> }) {
  const { t } = useTranslation();
  const callbacks = useVersionedDraft({
    saved,
    query: callbacksQuery,
    save: saveCallbacks,
    toDraft: (content: CallbackSettings) => content,
    toContent: (content: CallbackSettings) => content,
    isSame: (other, mine) => differingParts(other, mine).length === 0,
    onSaved: () => showToast(t('callbacks.saved')),
  });
  const { draft, theirs } = callbacks;
  return (
    <DraftForm draft={callbacks} unsaved={t('callbacks.unsaved')}>
      <section className="card stack">
        <SwitchField
          label={t('callbacks.enabled')}
          description={t('callbacks.enabledHint')}
          checked={draft.enabled}
          onChange={({ target }) => {
            const { checked } = target;
            callbacks.edit((before) => ({ ...before, enabled: checked }));
          }}
        />
        {numbers.map((name) => (
          <NumberField
            key={name}
            name={name}
            label={t(`callbacks.${name}`)}
            value={draft[name]}
            {...limits[name]}
            {...(name === 'customersPerTime' ? { description: t('callbacks.customersPerTimeHint') } : {})}
            onChange={(value) => callbacks.edit((before) => ({ ...before, [name]: value }))}
          />
        ))}
      </section>
      <TeamPlaces
        lines={draft.teams}
        onChange={(teams) => callbacks.edit((before) => ({ ...before, teams }))}
      />
      {theirs === null ? null : (
        <CallbacksConflict
          mine={draft}
          theirs={theirs.content}
          saving={callbacks.saving}
          onTakeTheirs={() => callbacks.takeTheirs()}
          onKeepMine={() => void callbacks.keepMine()}
        />
      )}
    </DraftForm>
  );
}
