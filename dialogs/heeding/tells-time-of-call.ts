import { dialogIds } from '../dialog-ids';
import { namesTime } from '../hearing/names-time';
import type { Message } from '../message';

/** Whether a time is what was asked for: "me liga hoje às 15h" wishes for a person, but not for one now. */
export function tellsTimeOfCall({ dc, text }: Message): boolean {
  return dc.activeDialog?.id === dialogIds.callback && namesTime(text);
}
