import { useTranslation } from 'react-i18next';
import { localeSchema } from '../../../../contracts/locale';
import type { ArticleFilters as Filters } from '../../lib/api/articles';
import { useSearchWords } from '../../lib/use-search-words';
import { SelectField, TextField } from '../../ui/fields';
import { Icon } from '../../ui/icon';

const states = ['published', 'draft', 'withdrawn'] as const;

export function ArticleFilters({
  filters,
  onChange,
}: {
  filters: Filters;
  onChange: (change: Filters) => void;
}) {
  const { t } = useTranslation();
  const [words, setWords] = useSearchWords(filters.q ?? '', (q) => onChange({ q }));
  return (
    <search className="article-filters">
      <div className="grow">
        <TextField
          type="search"
          label={t('articles.search')}
          leading={<Icon name="search" />}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <SelectField
        label={t('articles.stateLabel')}
        value={filters.state ?? ''}
        choices={[
          { value: '', label: t('articles.allStates') },
          ...states.map((value) => ({ value, label: t(`articles.state.${value}`) })),
        ]}
        onChange={(event) => onChange({ state: event.target.value })}
      />
      <SelectField
        label={t('locale.label')}
        value={filters.locale ?? ''}
        choices={[
          { value: '', label: t('articles.allLocales') },
          ...localeSchema.options.map((value) => ({ value, label: t(`locale.${value}`) })),
        ]}
        onChange={(event) => onChange({ locale: event.target.value })}
      />
    </search>
  );
}
