import { useTranslation } from 'react-i18next';
import { MarkdownText } from '../../ui/markdown-text';

/** The answer as the customer's chat draws it: the same renderer, the same bubble. */
export function Preview({ answer, locale }: { answer: string; locale: string }) {
  const { t } = useTranslation();
  return (
    <section className="preview" aria-label={t('articles.editor.preview')}>
      <h2 className="field-title">{t('articles.editor.preview')}</h2>
      <p className="small muted">{t('articles.editor.previewHint')}</p>
      <div className="preview-chat">
        {answer.trim() === '' ? (
          <p className="muted">{t('articles.editor.previewEmpty')}</p>
        ) : (
          <>
            <p className="preview-sender">{t('articles.editor.asBot')}</p>
            <div className="preview-bubble" lang={locale}>
              <MarkdownText source={answer} />
            </div>
          </>
        )}
      </div>
    </section>
  );
}
