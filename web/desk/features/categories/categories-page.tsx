import './categories.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { categoriesQuery } from '../../lib/api/settings';
import { usePageTitle } from '../../lib/page-title';
import { Loaded } from '../../ui/loaded';
import { CategoriesEditor } from './categories-editor';
import { CategoryWarnings } from './category-warnings';
import { TryText } from './try-text';

export default function CategoriesPage() {
  const { t } = useTranslation();
  usePageTitle(t('settings.categories.title'));
  const categories = useQuery({ ...categoriesQuery, refetchOnWindowFocus: false });
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('settings.categories.title')}</h1>
      </header>
      <p className="muted">{t('settings.categories.hint')}</p>
      <TryText names={new Map(categories.data?.content.map((category) => [category.key, category.name]))} />
      <Loaded query={categories} rows={6}>
        {(saved) => (
          <>
            <CategoryWarnings categories={saved.content} />
            <CategoriesEditor saved={saved} />
          </>
        )}
      </Loaded>
    </div>
  );
}
