import { useTranslation } from 'react-i18next';
import type { ArticleView } from '../../../../contracts/article';
import { Badge } from '../../ui/badge';

const tones = { draft: 'warn', published: 'ok', withdrawn: 'plain' } as const;

/** The state of an article in words: what it is, its language, and whether customers see the newest text. */
export function ArticleMarks({ article }: { article: ArticleView }) {
  const { t } = useTranslation();
  return (
    <>
      <Badge tone={tones[article.state]}>{t(`articles.state.${article.state}`)}</Badge>
      <Badge>{t(`locale.${article.locale}`)}</Badge>
      {article.changed && article.publishedRevision !== null ? (
        <Badge tone="note" icon="pencil">
          {t('articles.changed')}
        </Badge>
      ) : null}
    </>
  );
}
