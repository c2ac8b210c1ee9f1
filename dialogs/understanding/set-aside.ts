import type { TurnContext } from 'botbuilder';
import { keepRequests, requestsOf } from '../scope-state';

/** So many requests that nothing has answered yet are remembered. */
const mostSetAside = 4;

/** Remembers a request that nothing has answered, while another one is dealt with. */
export function setAside(context: TurnContext, request: string): void {
  keepRequests(context, { setAside: [...setAsideBut(context, request), request].slice(-mostSetAside) });
}

/** The others that are remembered. */
export function setAsideBut(context: TurnContext, request: string): string[] {
  return requestsOf(context).setAside.filter((each) => each !== request);
}
