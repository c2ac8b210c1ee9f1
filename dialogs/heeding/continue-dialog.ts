import type { Message } from '../message';
import { countSaid } from '../scope-state';
import { takeNextRequest } from '../understanding/take-next-request';

/** The dialog that waits for this message, if one does and has something to say to it. */
export async function continueDialog({ dc, services }: Message): Promise<boolean> {
  const before = countSaid(dc.context);
  await dc.continueDialog();
  if (countSaid(dc.context) === before) return false;
  await takeNextRequest(dc, services);
  return true;
}
