import { isMerePurchase } from '../../language/without-purchase';
import { withoutLanguageRemark } from '../hearing/language-remark';
import type { Message } from '../message';
import { keepRequests, requestsOf } from '../scope-state';
import { understandRequest } from '../understanding/understand-request';

/** So many requests at once are kept for later. */
const mostPending = 4;

/** What the customer wants, one thing after the other. It takes any message. */
export async function takeRequests({ dc, services, text }: Message): Promise<true> {
  const { context } = dc;
  const { pending, current } = requestsOf(context);
  // "Comprei um sofá" / "e até agora nada": bubbles of one story.
  const told = current !== null && isMerePurchase(current) ? `${current}, ${text}` : text;
  const [first = told, ...others] = services.splitRequests(withoutLanguageRemark(told));
  keepRequests(context, { pending: [...others, ...pending].slice(0, mostPending) });
  await understandRequest(dc, services, first);
  return true;
}
