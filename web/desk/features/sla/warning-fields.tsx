import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/fields';
import { SwitchField } from '../../ui/toggle-fields';
import type { SlaForm } from './sla-form';

const shares = [10, 20, 25, 33, 50];

/** When a warning comes, and what it does. */
export function WarningFields({
  warnBeforePercent,
  escalate,
  onChange,
}: Pick<SlaForm, 'warnBeforePercent' | 'escalate'> & {
  onChange: (change: Partial<Pick<SlaForm, 'warnBeforePercent' | 'escalate'>>) => void;
}) {
  const { t } = useTranslation();
  const offered = [...new Set([...shares, warnBeforePercent])]
    .filter((share) => share > 0)
    .toSorted((a, b) => a - b);
  return (
    <section className="card stack">
      <h2>{t('targets.warning')}</h2>
      <SelectField
        label={t('targets.warnBeforePercent')}
        value={String(warnBeforePercent)}
        choices={[
          { value: '0', label: t('targets.noWarning') },
          ...offered.map((percent) => ({
            value: String(percent),
            label: t('targets.left', { percent }),
          })),
        ]}
        onChange={({ target }) => onChange({ warnBeforePercent: Number(target.value) })}
      />
      <SwitchField
        label={t('targets.escalate')}
        description={t('targets.escalateHint')}
        checked={escalate}
        onChange={({ target }) => onChange({ escalate: target.checked })}
      />
    </section>
  );
}
