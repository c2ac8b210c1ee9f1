import type { DialogContext } from 'botbuilder-dialogs';
import type { TriageResult } from '../contracts/category';
import { dialogIds } from './dialog-ids';
import { say, textsFor } from './say';
import { scopeOf } from './scope-state';

/** From this certainty on a request is taken to be of its category; below, the bot says that it is not sure. */
export const certainCategory = 0.6;

/** Says what the request is understood to be, and asks what whoever takes it over needs. */
export async function takeIn(dc: DialogContext, triage: TriageResult, words: string): Promise<void> {
  const { context } = dc;
  const texts = textsFor(context);
  // The workspace names its categories in Portuguese.
  const category = scopeOf(context).conversation.locale === 'pt-BR' ? triage.name : null;
  const wordings =
    category === null ? texts.understood : texts.understoodAs.map((word) => word({ category }));
  await say(context, 'understood', wordings, { plantao: { kind: 'acknowledged' } });
  await dc.cancelAllDialogs();
  await dc.beginDialog(dialogIds.intake, { words });
}
