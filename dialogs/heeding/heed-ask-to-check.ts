import { asksToCheck } from '../hearing/asks-to-check';
import { passOn } from '../intake/pass-on';
import type { Message } from '../message';
import { requestsOf } from '../scope-state';

/** Who wants the request that stands looked into needs a person. */
export async function heedAskToCheck({ dc, services, text }: Message): Promise<boolean> {
  const { current } = requestsOf(dc.context);
  if (current === null || !asksToCheck(text)) return false;
  await passOn(dc, services, current);
  return true;
}
