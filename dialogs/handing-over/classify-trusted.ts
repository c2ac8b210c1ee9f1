import type { TurnContext } from 'botbuilder';
import type { TriageResult } from '../../contracts/category';
import { defaultTeam } from '../../contracts/staff';
import { raisePriority } from '../../triage/raise-priority';
import type { BotServices } from '../bot-services';
import { scopeOf } from '../scope-state';
import { isWorthPassingOn } from './certainty';

/** The same without a category: only what cannot wait makes it more than normal, and any team may take it. */
export function withoutCategory(triage: TriageResult): TriageResult {
  const priority = raisePriority('normal', triage.signals);
  return { ...triage, category: null, name: null, confidence: 0, priority, team: defaultTeam, skills: [] };
}

/** What a request is about, with no category where that would mislead. */
export async function classifyTrusted(
  context: TurnContext,
  services: BotServices,
  words: string,
): Promise<TriageResult> {
  const { conversation, signal } = scopeOf(context);
  const triage = await services.classifyRequest(words, { locale: conversation.locale, signal });
  return isWorthPassingOn(words, triage) ? triage : withoutCategory(triage);
}
