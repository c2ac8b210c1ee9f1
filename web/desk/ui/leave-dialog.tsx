import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { Dialog } from './dialog';

export function LeaveDialog({ leave, stay }: { leave: () => void; stay: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('articles.editor.leaveTitle')} opened onClose={stay}>
      <div className="stack">
        <p>{t('articles.editor.leave')}</p>
        <div className="dialog-end">
          <Button onClick={leave}>{t('articles.editor.leaveYes')}</Button>
          <Button look="primary" onClick={stay} data-autofocus>
            {t('articles.editor.leaveNo')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
