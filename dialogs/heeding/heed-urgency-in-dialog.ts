import { dialogIds } from '../dialog-ids';
import { interruptForUrgency } from '../handing-over/ask-for-person';
import { isUrgent } from '../hearing/is-urgent';
import type { Message } from '../message';
import { answerGrumble } from '../understanding/answer-grumble';
import { isAsking } from './asking-dialogs';

/** An urgent word in the middle of what was asked for. */
export async function heedUrgencyInDialog({ dc, services, text, signals }: Message): Promise<boolean> {
  if (!isAsking(dc) || !isUrgent(signals)) return false;
  const mayGrumble = dc.activeDialog?.id === dialogIds.clarify;
  if (mayGrumble && (await answerGrumble(dc, services, text))) return true;
  await interruptForUrgency(dc, services, signals);
  return true;
}
