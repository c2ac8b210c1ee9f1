import { certaintyFor } from '../handing-over/certainty';
import { triageRequest } from '../handing-over/hand-over';
import { offerPerson } from '../handing-over/offer-person-dialog';
import { join } from '../hearing/join-words';
import { isFragment } from '../hearing/remark';
import { tellsCase } from '../hearing/tells-case';
import { takeIn } from '../intake/take-in';
import { keepRequests, scopeOf } from '../scope-state';
import type { FoundRequest } from './request';

/** Takes in what has a plain category; of the rest the bot says that it is not sure. It takes any request. */
export async function takeInOrOffer({ dc, services, said, text, standing }: FoundRequest): Promise<true> {
  const { context } = dc;
  const isAnswered = scopeOf(context).conversation.articlesTried.at(-1)?.helpful === true;
  // "Já faz 10 dias" goes on with what was asked before and not got, and means nothing without it.
  const goesOn = standing !== null && !isAnswered && isFragment(text);
  const words = goesOn ? join(standing, said) : said;
  keepRequests(context, { current: words });
  const triage = await triageRequest(context, services, said === text ? words : text);
  const isCertain = triage.category !== null && triage.confidence >= certaintyFor(services, text, triage);
  if (isCertain) await takeIn(dc, triage, words);
  // Who has told a whole story is not asked for other words.
  else await offerPerson(dc, words, tellsCase(text) ? 'detail' : undefined);
  return true;
}
