import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface DialogProps {
  title: ReactNode;
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
  size?: 'normal' | 'wide';
  /** False where the only way on is through the dialog, as when the session has expired. */
  closable?: boolean;
}

/** A modal dialog: holds the focus, closes with Esc, and gives the focus back to what opened it. */
export function Dialog({ title, opened, onClose, children, size, closable = true }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size === 'wide' ? 720 : 480}
      withCloseButton={closable}
      closeOnEscape={closable}
      closeOnClickOutside={closable}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      {children}
    </Modal>
  );
}
