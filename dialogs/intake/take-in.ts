import type { DialogContext } from 'botbuilder-dialogs';
import type { TriageResult } from '../../contracts/category';
import type { BotServices } from '../bot-services';
import { dialogIds } from '../dialog-ids';
import { certaintyFor } from '../handing-over/certainty';
import { keepTriage } from '../handing-over/hand-over';
import { say, textsFor } from '../say';
import { keepRequests, scopeOf } from '../scope-state';
import { wordCategory } from '../texts/word-values';

/** Says what the request is understood to be, and asks what whoever takes it over needs. */
export async function takeIn(dc: DialogContext, triage: TriageResult, words: string): Promise<void> {
  const { context } = dc;
  const texts = textsFor(context);
  const category = wordCategory(triage.name, scopeOf(context).conversation.locale);
  const wordings =
    category === null ? texts.understood : texts.understoodAs.map((word) => word({ category }));
  await say(context, 'understood', wordings, { plantao: { kind: 'acknowledged' } });
  await dc.cancelAllDialogs();
  await dc.beginDialog(dialogIds.intake, { words });
}

/** Takes in what its first wording, or another one, is plainly a case of. True when it was taken in. */
export async function takeInAs(
  dc: DialogContext,
  services: BotServices,
  [whole, ...asked]: readonly [string, ...string[]],
): Promise<boolean> {
  const { conversation, signal } = scopeOf(dc.context);
  for (const told of [whole, ...asked]) {
    const triage = await services.classifyRequest(told, { locale: conversation.locale, signal });
    if (triage.category === null || triage.confidence < certaintyFor(services, told, triage)) continue;
    keepTriage(dc.context, triage);
    keepRequests(dc.context, { current: whole, triaged: true });
    await takeIn(dc, triage, whole);
    return true;
  }
  return false;
}
