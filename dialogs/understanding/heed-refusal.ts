import { askForMore } from '../chatting/more-dialog';
import { offerPerson } from '../handing-over/offer-person-dialog';
import { joinWords } from '../hearing/join-words';
import { readRefusal } from '../hearing/refusal';
import { isFragment } from '../hearing/remark';
import { keepRequests } from '../scope-state';
import { findsLast, remarkedOn } from './remarked-on';
import type { FoundRequest } from './request';

/** An answer that is refused is not given again; a wish that is taken back asks for nothing. */
export async function heedRefusal(request: FoundRequest): Promise<boolean> {
  const { dc, text } = request;
  const last = remarkedOn(request);
  const refusal = readRefusal(text);
  if (last === null || refusal === null) return false;
  const isTakenBack = refusal === 'taken-back';
  if (!findsLast(request) && !(isTakenBack && isFragment(text))) return false;
  const words = joinWords(last.words, text);
  keepRequests(dc.context, { current: words });
  if (isTakenBack) await askForMore(dc, 'calm');
  else await offerPerson(dc, words, 'not-helped');
  return true;
}
