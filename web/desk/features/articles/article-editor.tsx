import './articles.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { ArticleView } from '../../../../contracts/article';
import { areasOf } from '../../lib/permissions';
import { useLeaveGuard } from '../../lib/use-leave-guard';
import { useRefusals } from '../../lib/use-refusals';
import { useSession } from '../../lib/use-session';
import { Button } from '../../ui/button';
import { LeaveDialog } from '../../ui/leave-dialog';
import { showToast } from '../../ui/toast';
import { ArticleMarks } from './article-marks';
import { isComplete, textOf } from './article-text';
import { ConflictStrip } from './conflict-strip';
import { Preview } from './preview';
import { PublishDialog } from './publish-dialog';
import { SaveStatus } from './save-status';
import { TestsSection } from './tests-section';
import { TextFields } from './text-fields';
import { ToldStrip } from './told-strip';
import { useAutosave } from './use-autosave';
import { VersionsDialog } from './versions-dialog';
import { WithdrawDialog } from './withdraw-dialog';

/** Writes one article: saved as it is written, live only when published. `renderTry` tries a question against it, after saving. */
export function ArticleEditor({
  article,
  renderTry,
}: {
  article: ArticleView;
  renderTry: (save: () => Promise<unknown>) => ReactNode;
}) {
  const { t } = useTranslation();
  const mayWrite = areasOf(useSession()).writeArticles;
  const [text, setText] = useState(() => textOf(article));
  const { autosave, state } = useAutosave(article);
  const [dialog, setDialog] = useState<'publish' | 'versions' | 'withdraw' | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { state: cameBy }: { state: unknown } = useLocation();
  // The button that created it is gone.
  useEffect(() => {
    if (cameBy === 'created') heading.current?.focus();
  }, [cameBy]);
  const guard = useLeaveGuard(
    () => autosave.dirty,
    () => autosave.flush(),
  );
  const change = (next: typeof text) => {
    setText(next);
    autosave.change(next);
  };
  const take = (theirs: ArticleView) => {
    setText(textOf(theirs));
    autosave.take(theirs);
  };
  const { form, refuse } = useRefusals<HTMLDivElement>();
  const publish = async () => {
    if (!isComplete(text) || state.kind === 'conflict') refuse();
    else if (await autosave.flush()) setDialog('publish');
  };
  return (
    <div className="editor" ref={form}>
      <header className="editor-head">
        <h1 className="grow editor-name" ref={heading} tabIndex={-1}>
          {text.title.trim() || article.title}
        </h1>
        <span className="row">
          <ArticleMarks article={article} />
          <span className="small muted numbers">
            {t('articles.revision', { revision: article.revision })}
            {article.publishedRevision === null
              ? ''
              : ` (${t('articles.publishedAs', { revision: article.publishedRevision })})`}
          </span>
        </span>
      </header>
      <ToldStrip article={article} />
      {state.kind === 'conflict' ? (
        <ConflictStrip
          mine={text}
          theirs={state.theirs}
          onKeepMine={() => void autosave.keepMine()}
          onTakeTheirs={() => take(state.theirs)}
        />
      ) : null}
      <div className="editor-columns">
        <div className="stack">
          <TextFields text={text} readOnly={!mayWrite} required onChange={change} />
          <TestsSection
            text={text}
            locale={article.locale}
            articleId={article.id}
            readOnly={!mayWrite}
            onChange={change}
            onIncomplete={refuse}
          />
        </div>
        <div className="stack">
          <Preview answer={text.answer} locale={article.locale} />
          {renderTry(() => autosave.flush())}
        </div>
      </div>
      {mayWrite ? (
        <footer className="page-end editor-end">
          <span className="grow">
            <SaveStatus state={state} savedAt={article.updatedAt} />
          </span>
          <Button icon="history" onClick={() => setDialog('versions')}>
            {t('articles.editor.versions')}
          </Button>
          {article.publishedRevision === null ? null : (
            <Button onClick={() => setDialog('withdraw')}>{t('articles.editor.withdraw')}</Button>
          )}
          <Button look="primary" onClick={publish}>
            {t('articles.editor.publish')}
          </Button>
        </footer>
      ) : null}
      {dialog === 'publish' ? (
        <PublishDialog article={autosave.article} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'withdraw' ? <WithdrawDialog article={article} onClose={() => setDialog(null)} /> : null}
      {dialog === 'versions' ? (
        <VersionsDialog
          article={article}
          current={text}
          onClose={() => setDialog(null)}
          onRestore={(old) => {
            change(textOf(old));
            setDialog(null);
            showToast(t('articles.versions.restored', { revision: old.revision }));
          }}
        />
      ) : null}
      {guard === null ? null : <LeaveDialog {...guard} />}
    </div>
  );
}
