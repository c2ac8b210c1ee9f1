import { Modal } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionExpired } from '../lib/api/session-expired';
import { useStore } from '../lib/store';

interface DialogProps {
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
  // Whoever signs in again does so over this: Esc there is not meant for it.
  const covered = useStore(sessionExpired);
  // Many dialogs leave the page when they close, before the library could give the focus back.
  useEffect(() => {
    if (!opened) return;
    const opener = document.activeElement;
    return () => {
      setTimeout(() => {
        const free = document.activeElement === null || document.activeElement === document.body;
        // What opened it may be gone with what was done.
        const left = opener instanceof HTMLElement && opener.isConnected ? opener : null;
        if (free) (left ?? document.getElementById('content'))?.focus();
      }, 0);
    };
  }, [opened]);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      returnFocus={false}
      size={size === 'wide' ? 720 : 480}
      withCloseButton={closable}
      closeOnEscape={closable && !covered}
      closeOnClickOutside={closable}
      // Of two dialogs, neither's head is the page's.
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      {children}
    </Modal>
  );
}
