import { handOver } from '../handing-over/hand-over';
import { sayUrgent } from '../handing-over/say-urgent';
import { isUrgent } from '../hearing/is-urgent';
import { answerGrumble } from './answer-grumble';
import { answerSuspicion } from './answer-suspicion';
import type { HeardRequest } from './request';

/** Calls a person for what cannot wait, unless it only sounds so and the knowledge base is sure of it. */
export async function heedUrgency({ dc, services, said, signals }: HeardRequest): Promise<boolean> {
  if (!isUrgent(signals)) return false;
  if ((await answerGrumble(dc, services, said)) || (await answerSuspicion(dc, services, said))) return true;
  await sayUrgent(dc.context, signals);
  await dc.cancelAllDialogs();
  await handOver(dc.context, services, { reason: 'urgent', words: said });
  return true;
}
