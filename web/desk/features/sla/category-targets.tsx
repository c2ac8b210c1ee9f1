import { useTranslation } from 'react-i18next';
import type { Category } from '../../../../contracts/category';
import { IconButton } from '../../ui/button';
import { SelectField } from '../../ui/fields';
import type { SlaForm } from './sla-form';
import { TargetsTable } from './targets-table';

/** The categories that have targets of their own. */
export function CategoryTargets({
  lines,
  categories,
  nameOf,
  onAdd,
  onChange,
}: {
  lines: SlaForm['categories'];
  categories: readonly Category[];
  nameOf: (category: string) => string;
  onAdd: (category: string) => void;
  onChange: (lines: SlaForm['categories']) => void;
}) {
  const { t } = useTranslation();
  const taken = new Set(lines.map(({ category }) => category));
  const left = categories.filter(({ key }) => !taken.has(key));
  return (
    <section className="card stack">
      <h2>{t('targets.categories')}</h2>
      <p className="muted">{t('targets.categoriesHint')}</p>
      {lines.map((line, index) => (
        <div key={line.category} className="stack">
          <div className="row">
            <h3 className="grow">{nameOf(line.category)}</h3>
            <IconButton
              icon="trash"
              label={t('targets.removeCategory', { name: nameOf(line.category) })}
              onClick={() => onChange(lines.toSpliced(index, 1))}
            />
          </div>
          <TargetsTable
            name={nameOf(line.category)}
            targets={line}
            onChange={(targets) => onChange(lines.with(index, { ...line, ...targets }))}
          />
        </div>
      ))}
      {left.length === 0 ? null : (
        <SelectField
          label={t('targets.addCategory')}
          value=""
          choices={[
            { value: '', label: t('targets.chooseCategory') },
            ...left.map(({ key, name }) => ({ value: key, label: name })),
          ]}
          onChange={({ target }) => {
            if (target.value !== '') onAdd(target.value);
          }}
        />
      )}
    </section>
  );
}
