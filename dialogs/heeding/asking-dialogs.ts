import type { DialogContext } from 'botbuilder-dialogs';
import { dialogIds } from '../dialog-ids';

/** Whether one of these dialogs waits for the message. */
function waits(dc: DialogContext, ids: readonly string[]): boolean {
  return ids.includes(dc.activeDialog?.id ?? '');
}

/** Whether a dialog waits that asks for something, and takes what is said for an answer unless it is plainly none. */
export function isAsking(dc: DialogContext): boolean {
  return waits(dc, [dialogIds.intake, dialogIds.callback, dialogIds.clarify]);
}

/** Whether a dialog waits that writes down what is told. */
export function takesDown(dc: DialogContext): boolean {
  return waits(dc, [dialogIds.intake, dialogIds.callback]);
}

/** Whether a dialog waits that hears "deixa pra lá" in its own way; any other is let go. */
export function hearsWithdrawal(dc: DialogContext): boolean {
  return waits(dc, [dialogIds.intake, dialogIds.callback, dialogIds.more]);
}
