import './canned-replies.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cannedRepliesQuery } from '../../lib/api/canned-replies';
import { usePageTitle } from '../../lib/page-title';
import { areasOf } from '../../lib/permissions';
import { useSession } from '../../lib/use-session';
import { Loaded } from '../../ui/loaded';
import { RepliesEditor } from './replies-editor';

/** What agents put into their replies with `/`. */
export default function RepliesPage() {
  const { t } = useTranslation();
  usePageTitle(t('replies.title'));
  const { writeReplies } = areasOf(useSession());
  const read = useQuery({ ...cannedRepliesQuery, refetchOnWindowFocus: false });
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('replies.title')}</h1>
        <Link to="/articles">{t('articles.title')}</Link>
      </header>
      <p className="muted">{t('replies.pageHint')}</p>
      <Loaded query={read} rows={6}>
        {(saved) => <RepliesEditor saved={saved} mayWrite={writeReplies} />}
      </Loaded>
    </div>
  );
}
