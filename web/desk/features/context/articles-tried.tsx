import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConversationDetail } from '../../../../contracts/conversation';
import { areasOf } from '../../lib/permissions';
import { useFormats } from '../../lib/use-formats';
import { useSession } from '../../lib/use-session';
import { Badge } from '../../ui/badge';

export function ArticlesTried({ conversation }: { conversation: ConversationDetail }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const mayOpen = areasOf(useSession()).articles;
  const { articlesTried } = conversation;
  return (
    <section>
      <h3>{t('context.tried')}</h3>
      {articlesTried.length === 0 ? <p className="muted">{t('context.triedNone')}</p> : null}
      <ul className="plain-list tried">
        {articlesTried.map((tried) => (
          <li key={`${tried.articleId}${tried.at}`}>
            {mayOpen ? (
              <Link to={`/articles/${tried.articleId}`}>{tried.title}</Link>
            ) : (
              <span className="tried-title">{tried.title}</span>
            )}{' '}
            <span className="small muted numbers">
              {t('articles.revision', { revision: tried.revision })}
            </span>
            <p className="small muted">{t('context.asked', { question: tried.question })}</p>
            <p className="row small">
              <span className="numbers muted">
                {t('context.confidence', {
                  percent: formats.percent(Math.round(tried.confidence * 100) / 100),
                })}
              </span>
              {tried.helpful === undefined ? (
                <span className="muted">{t('context.unanswered')}</span>
              ) : (
                <Badge tone={tried.helpful ? 'ok' : 'bad'} icon={tried.helpful ? 'check' : 'close'}>
                  {tried.helpful ? t('context.helpful') : t('context.notHelpful')}
                </Badge>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
