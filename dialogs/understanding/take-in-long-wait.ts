import { asksOn } from '../hearing/follow-up';
import { joinWords } from '../hearing/join-words';
import { takeInAs } from '../intake/take-in';
import type { FoundRequest } from './request';

/** Who has waited long already, and says so to an answer, has a case: "já faz 10 dias e nada". */
export async function takeInLongWait(request: FoundRequest): Promise<boolean> {
  const { dc, services, signals, text, last, found } = request;
  if (last === null || !signals.waitingLong || asksOn(text) || found.outcome === 'answer') return false;
  return takeInAs(dc, services, [joinWords(last.words, text), last.question]);
}
