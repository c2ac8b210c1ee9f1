import { isSpokenOf } from '../answering/last-answer-passage';
import { triageRequest } from '../handing-over/hand-over';
import { comesBackTo } from '../hearing/comes-back-to';
import { takeIn } from '../intake/take-in';
import { keepRequests, requestsOf } from '../scope-state';
import type { HeardRequest } from './request';
import { sayNextRequest } from './say-next-request';
import { setAside, setAsideBut } from './set-aside';

/**
 * Who comes back to what they had told, such as by "e a perna?", wants it seen to: it is taken in. Anything else is
 * another request, and what stood until now is set aside.
 */
export async function takeUpEarlier(request: HeardRequest): Promise<boolean> {
  const { dc, services, standing, last, clarifying } = request;
  const { context } = dc;
  const earlier = findEarlier(request);
  if (earlier === null) {
    if (standing !== null && last === null && clarifying === null) setAside(context, standing);
    return false;
  }
  keepRequests(context, { current: earlier, setAside: setAsideBut(context, earlier) });
  await sayNextRequest(context, earlier);
  await takeIn(dc, await triageRequest(context, services, earlier), earlier);
  return true;
}

/**
 * The request of before that is come back to: one that nothing has answered, and that has all of the words, which the
 * last answer has not. Null when there is none.
 */
function findEarlier({ dc, services, wanted, last, locale }: HeardRequest): string | null {
  if (last !== null && isSpokenOf(services, wanted, last, locale)) return null;
  return requestsOf(dc.context).setAside.findLast((request) => comesBackTo(wanted, request, locale)) ?? null;
}
