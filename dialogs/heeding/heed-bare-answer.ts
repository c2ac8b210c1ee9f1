import { answerBareAnswer } from '../chatting/answer-bare-answer';
import type { Message } from '../message';
import { takeNextRequest } from '../understanding/take-next-request';

/** A yes, a no or an "ok" that nothing had asked for. */
export async function heedBareAnswer(message: Message): Promise<boolean> {
  if (!(await answerBareAnswer(message))) return false;
  await takeNextRequest(message.dc, message.services);
  return true;
}
