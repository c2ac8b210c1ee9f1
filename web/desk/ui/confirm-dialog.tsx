import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { Dialog } from './dialog';
import { ErrorStrip } from './error-strip';

interface ConfirmDialogProps {
  title: string;
  text: string;
  /** What the button says that does it. */
  confirm: string;
  loading: boolean;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before what takes something away; the focus begins on the way back. */
export function ConfirmDialog({
  title,
  text,
  confirm,
  loading,
  error = null,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={title} opened onClose={onClose}>
      <div className="stack">
        <p>{text}</p>
        <ErrorStrip error={error} />
        <div className="dialog-end">
          <Button onClick={onClose} data-autofocus>
            {t('actions.cancel')}
          </Button>
          <Button look="danger" loading={loading} onClick={onConfirm}>
            {confirm}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
