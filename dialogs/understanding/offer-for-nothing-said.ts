import { offerPerson } from '../handing-over/offer-person-dialog';
import { keepRequests } from '../scope-state';
import type { HeardRequest } from './request';

/** "??" or a number asks for nothing by itself: what was asked for before stands. */
export async function offerForNothingSaid({ dc, wanted, standing }: HeardRequest): Promise<boolean> {
  if (/\p{L}{2}/u.test(wanted)) return false;
  const words = standing ?? wanted;
  keepRequests(dc.context, { current: words });
  await offerPerson(dc, words);
  return true;
}
