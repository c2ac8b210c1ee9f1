import type { DialogContext } from 'botbuilder-dialogs';
import { clarifyingOf } from '../answering/clarify-dialog';
import { lastAnswerOf } from '../answering/last-answer';
import type { BotServices } from '../bot-services';
import { bareMatter } from '../hearing/bare-matter';
import { withWhatWasTold } from '../hearing/told-of-it';
import { requestsOf, scopeOf } from '../scope-state';
import { readWanted } from './read-wanted';
import type { HeardRequest } from './request';

/** Gathers what is known of a request before anything is looked up. */
export function hearRequest(dc: DialogContext, services: BotServices, said: string): HeardRequest {
  const clarifying = clarifyingOf(dc);
  const last = lastAnswerOf(dc.context);
  const wanted = readWanted(said);
  const matter = clarifying === null ? wanted : bareMatter(wanted);
  return {
    dc,
    services,
    locale: scopeOf(dc.context).conversation.locale,
    said,
    signals: services.recogniseSignals(said),
    wanted: last === null ? matter : withWhatWasTold(matter, last),
    clarifying,
    last,
    standing: requestsOf(dc.context).current,
  };
}
