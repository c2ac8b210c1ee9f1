import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '../../../../contracts/article';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Strip } from '../../ui/states';
import { ArticleDiff } from './article-diff';
import { type ArticleText, textOf } from './article-text';

/** Two people saved the same article: shows both and lets the editor decide. */
export function ConflictStrip({
  mine,
  theirs,
  onKeepMine,
  onTakeTheirs,
}: {
  mine: ArticleText;
  theirs: ArticleView;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}) {
  const { t } = useTranslation();
  const [compared, setCompared] = useState(false);
  return (
    <div tabIndex={-1} data-undecided>
      <Strip tone="warn" icon="alert" live="assertive">
        <span>
          {t('articles.editor.conflict', {
            name: theirs.updatedBy,
            revision: t('articles.revision', { revision: theirs.revision }),
          })}
        </span>
        <Button compact onClick={() => setCompared(true)}>
          {t('articles.editor.seeDifference')}
        </Button>
        <Button compact onClick={onTakeTheirs}>
          {t('actions.takeTheirs')}
        </Button>
        <Button compact onClick={onKeepMine}>
          {t('actions.keepMine')}
        </Button>
      </Strip>
      <Dialog
        title={t('articles.editor.seeDifference')}
        size="wide"
        opened={compared}
        onClose={() => setCompared(false)}
      >
        <ArticleDiff before={textOf(theirs)} after={mine} same={t('articles.versions.same')} />
      </Dialog>
    </div>
  );
}
