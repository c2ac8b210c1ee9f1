import { askForMore } from '../chatting/more-dialog';
import { takesRequestBack } from '../hearing/wants-to-leave';
import type { Message } from '../message';
import { takeNextRequest } from '../understanding/take-next-request';
import { hearsWithdrawal } from './asking-dialogs';

/** "Deixa pra lá": what was asked for is let go, and what else was asked for comes next. */
export async function letGo({ dc, services, text }: Message): Promise<boolean> {
  if (hearsWithdrawal(dc) || !takesRequestBack(text)) return false;
  await askForMore(dc, 'calm');
  await takeNextRequest(dc, services);
  return true;
}
