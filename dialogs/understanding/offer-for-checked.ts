import { offerPerson } from '../handing-over/offer-person-dialog';
import { checkedAlready } from '../hearing/checked-already';
import { asksOn } from '../hearing/follow-up';
import { joinWords } from '../hearing/join-words';
import { keepRequests } from '../scope-state';
import { remarkedOn } from './remarked-on';
import type { FoundRequest } from './request';

/** Who has done already what an answer tells is not told it once more. */
export async function offerForChecked(request: FoundRequest): Promise<boolean> {
  const { dc, text } = request;
  const last = remarkedOn(request);
  if (last === null || asksOn(text) || !checkedAlready(text)) return false;
  const words = joinWords(last.words, text);
  keepRequests(dc.context, { current: words });
  await offerPerson(dc, words, 'remark');
  return true;
}
