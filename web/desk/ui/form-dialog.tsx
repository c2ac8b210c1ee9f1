import { type ReactNode, useState } from 'react';
import { useLeaveGuard } from '../lib/use-leave-guard';
import { Dialog } from './dialog';
import { LeaveDialog } from './leave-dialog';

interface FormDialogProps {
  title: string;
  size?: 'wide';
  /** Whether something in the form is not saved. */
  unsaved: boolean;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A dialog with a form. Whoever would lose what they wrote by Esc, a click beside the dialog, its cross or by leaving
 * the page is asked first; the form's own button to cancel is answer enough.
 */
export function FormDialog({ title, size, unsaved, onClose, children }: FormDialogProps) {
  const [leaving, setLeaving] = useState(false);
  const guard = useLeaveGuard(() => unsaved);
  const asked = leaving ? { leave: onClose, stay: () => setLeaving(false) } : guard;
  const close = () => {
    // While it is asked, Esc is the answer to the question.
    if (asked !== null) return;
    if (unsaved) setLeaving(true);
    else onClose();
  };
  return (
    <>
      <Dialog title={title} {...(size === undefined ? {} : { size })} opened onClose={close}>
        {children}
      </Dialog>
      {asked === null ? null : <LeaveDialog {...asked} />}
    </>
  );
}
