import { offerPerson } from '../handing-over/offer-person-dialog';
import { joinWords } from '../hearing/join-words';
import { saysOnlyTime } from '../hearing/says-only-time';
import { keepRequests } from '../scope-state';
import type { HeardRequest } from './request';

/** "??", a number, or a mere date asks for nothing by itself: what was asked for before stands. */
export async function offerForNothingSaid(request: HeardRequest): Promise<boolean> {
  const { dc, wanted, standing } = request;
  const isDate = onlyDates(request);
  if (/\p{L}{2}/u.test(wanted) && !isDate) return false;
  const words = standing === null ? wanted : isDate ? joinWords(standing, wanted) : standing;
  keepRequests(dc.context, { current: words });
  await offerPerson(dc, words);
  return true;
}

/** Whether it only tells when something was that nothing has answered. */
function onlyDates({ wanted, standing, last, clarifying }: HeardRequest): boolean {
  return standing !== null && last === null && clarifying === null && saysOnlyTime(wanted);
}
