import type { BotServices } from '../bot-services';
import { answerSmallTalk } from '../chatting/small-talk';
import { countWords } from '../hearing/count-words';
import { asksOn } from '../hearing/follow-up';
import { isWish } from '../hearing/wish';
import { keepRequests } from '../scope-state';
import type { FoundRequest } from './request';

const mostWordsBeside = 6;

/** "Oi, tudo bem? Que calor, né": what stands beside small talk, and is no matter of ours, is talk as well. */
export async function chatAlong({ dc, services, said, standing }: FoundRequest): Promise<boolean> {
  const parts = said.split(/[.,!?;\n]+/).filter((part) => /\p{L}/u.test(part));
  const kinds = parts.map((part) => services.recogniseSignals(part).smallTalk);
  const kind = kinds.find((each) => each !== null && each !== 'goodbye');
  if (kind === undefined || kind === null) return false;
  const besides = parts.filter((_part, at) => kinds[at] === null);
  if (!besides.every((part) => isIdle(services, part))) return false;
  keepRequests(dc.context, { current: standing });
  await answerSmallTalk(dc.context, kind);
  return true;
}

function isIdle(services: BotServices, part: string): boolean {
  if (countWords(part) > mostWordsBeside || /\d/.test(part) || asksOn(part) || isWish(part)) return false;
  return services.classifyLocally(part).category === null;
}
