import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';

/** What one had begun to write where one may not write now: to read, to copy or to let go. */
export function KeptDraft({ text, onDrop }: { text: string; onDrop: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="kept-draft">
      <textarea
        className="composer-field"
        rows={2}
        readOnly
        aria-label={t('conversation.keptDraft')}
        value={text}
      />
      <div className="composer-end">
        <span className="small muted grow">{t('conversation.keptDraft')}</span>
        <Button compact look="quiet" onClick={onDrop}>
          {t('conversation.dropFailed')}
        </Button>
      </div>
    </div>
  );
}
