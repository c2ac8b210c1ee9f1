import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Category, CategoryWarning } from '../../../../contracts/category';
import { categoryWarningsQuery } from '../../lib/api/settings';
import { Strip } from '../../ui/states';

/** What keeps the assistant from telling the categories apart, and where. Nothing of it stops them from being used. */
export function CategoryWarnings({ categories }: { categories: readonly Category[] }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(categoryWarningsQuery);
  if (data.length === 0) return null;
  return (
    <section className="stack-tight" aria-label={t('settings.categories.warnings')}>
      {data.map((warning) => (
        <Strip key={warning.code} tone="warn" icon="alert" live="off">
          <div>
            <p>{t(`settings.categories.warning.${warning.code}`)}</p>
            <Places warning={warning} categories={categories} />
          </div>
        </Strip>
      ))}
    </section>
  );
}

function Places({ warning, categories }: { warning: CategoryWarning; categories: readonly Category[] }) {
  const { t } = useTranslation();
  // One category needs no name; the paths say which: `2.examples.0`.
  if (warning.code === 'single-category') return null;
  const places = Object.keys(warning.fields).flatMap((path) => {
    const [at, , place] = path.split('.');
    const category = categories[Number(at)];
    if (category === undefined) return [];
    const example = place === undefined ? undefined : category.examples[Number(place)];
    const text =
      example === undefined
        ? category.name
        : t('settings.categories.warningExample', { name: category.name, example });
    return [{ path, text }];
  });
  if (places.length === 0) return null;
  return (
    <ul className="category-warning-places">
      {places.map(({ path, text }) => (
        <li key={path}>{text}</li>
      ))}
    </ul>
  );
}
