import type { DialogContext } from 'botbuilder-dialogs';
import type { BotServices } from '../bot-services';
import { keepRequests, requestsOf, scopeOf } from '../scope-state';
import { sayNextRequest } from './say-next-request';
import { understandRequest } from './understand-request';

/** Of two requests in one message, the second comes when the first is done with. */
export async function takeNextRequest(dc: DialogContext, services: BotServices): Promise<void> {
  const { context } = dc;
  const [next, ...others] = requestsOf(context).pending;
  if (next === undefined || dc.activeDialog !== undefined) return;
  const { owner, status } = scopeOf(context).conversation;
  if (owner.kind !== 'bot' || status === 'closed') return;
  keepRequests(context, { pending: others, current: null });
  await sayNextRequest(context, next);
  await understandRequest(dc, services, next);
}
