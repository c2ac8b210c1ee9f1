import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView, RevisionView } from '../../../../contracts/article';
import { revisionsQuery } from '../../lib/api/articles';
import { useFormats } from '../../lib/use-formats';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Loaded } from '../../ui/loaded';
import { ArticleDiff } from './article-diff';
import { type ArticleText, textOf } from './article-text';

/** Every revision, each compared with the text in the editor. */
export function VersionsDialog({
  article,
  current,
  onClose,
  onRestore,
}: {
  article: ArticleView;
  current: ArticleText;
  onClose: () => void;
  onRestore: (revision: RevisionView) => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const read = useQuery({ ...revisionsQuery(article.id), staleTime: 0 });
  const [open, setOpen] = useState<number | null>(null);
  return (
    <Dialog title={t('articles.versions.title')} size="wide" opened onClose={onClose}>
      <Loaded query={read} rows={4}>
        {(revisions) => (
          <ul className="plain-list versions">
            {newestFirst(revisions).map((one) => (
              <li key={one.revision}>
                <div className="row">
                  <strong className="numbers">{t('articles.revision', { revision: one.revision })}</strong>
                  <span className="muted small grow">
                    {t('articles.versions.by', { name: one.by, time: formats.dateTime(one.at) })}
                  </span>
                  {one.revision === article.publishedRevision ? (
                    <Badge tone="ok">{t('articles.versions.published')}</Badge>
                  ) : null}
                  <Button
                    compact
                    aria-expanded={open === one.revision}
                    onClick={() => setOpen(open === one.revision ? null : one.revision)}
                  >
                    {t('articles.versions.compare')}
                  </Button>
                </div>
                {open === one.revision ? (
                  <div className="stack version-diff">
                    <ArticleDiff before={textOf(one)} after={current} same={t('articles.versions.same')} />
                    <div>
                      <Button compact onClick={() => onRestore(one)}>
                        {t('articles.versions.restore')}
                      </Button>
                    </div>
                  </div>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Dialog>
  );
}

function newestFirst(revisions: readonly RevisionView[]): RevisionView[] {
  return revisions.toSorted((a, b) => b.revision - a.revision);
}
