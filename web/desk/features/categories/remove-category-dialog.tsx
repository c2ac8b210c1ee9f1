import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

export function RemoveCategoryDialog(props: {
  name: string;
  saving: boolean;
  onCancel: () => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('settings.categories.removeTitle', { name: props.name })}
      opened
      onClose={props.onCancel}
    >
      <div className="stack">
        <p>{t('settings.categories.removeText')}</p>
        <div className="dialog-end">
          <Button onClick={props.onCancel} data-autofocus>
            {t('actions.cancel')}
          </Button>
          <Button look="danger" loading={props.saving} onClick={props.onRemove}>
            {t('actions.remove')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
