import type { ReactNode } from 'react';
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
  /** It cannot be done yet. */
  disabled?: boolean;
  /** `primary` where nothing is taken away. */
  look?: 'danger' | 'primary';
  /** More to know, or to say, before it is done. */
  children?: ReactNode;
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
  disabled = false,
  look = 'danger',
  children,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={title} opened onClose={onClose}>
      <div className="stack">
        <p>{text}</p>
        {children}
        <ErrorStrip error={error} />
        <div className="dialog-end">
          <Button onClick={onClose} data-autofocus>
            {t('actions.cancel')}
          </Button>
          <Button look={look} disabled={disabled} loading={loading} onClick={onConfirm}>
            {confirm}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
