import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { Dialog } from './dialog';

export function LeaveDialog({ leave, stay }: { leave: () => void; stay: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('leave.title')} opened onClose={stay}>
      <div className="stack">
        <p>{t('leave.text')}</p>
        <div className="dialog-end">
          <Button onClick={leave}>{t('leave.yes')}</Button>
          <Button look="primary" onClick={stay} data-autofocus>
            {t('leave.no')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
