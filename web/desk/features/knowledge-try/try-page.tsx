import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePageTitle } from '../../lib/page-title';
import { TryBox } from './try-box';

export default function TryPage() {
  const { t } = useTranslation();
  usePageTitle(t('articles.tryTitle'));
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('articles.tryTitle')}</h1>
        <Link to="/articles">{t('articles.title')}</Link>
      </header>
      <p className="muted">{t('articles.try.hint')}</p>
      <TryBox />
    </div>
  );
}
