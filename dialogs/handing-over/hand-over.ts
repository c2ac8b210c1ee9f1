import type { TurnContext } from 'botbuilder';
import type { TriageResult } from '../../contracts/category';
import type { HandoffReason } from '../../contracts/handoff-reason';
import { type Priority, priorityRank } from '../../contracts/priority';
import { defaultTeam } from '../../contracts/staff';
import { step } from '../../conversations/transition';
import { queueConversation } from '../../handoff/queue/queue-conversation';
import { listSignals } from '../../triage/raise-priority';
import { unanswered } from '../answering/failed-request';
import type { BotServices } from '../bot-services';
import { keepRequests, requestsOf, scopeOf } from '../scope-state';
import { classifyTrusted } from './classify-trusted';
import { sayOutOfHours } from './say-out-of-hours';
import { tellPlace } from './tell-place';

export function moreUrgent(one: Priority, other: Priority): Priority {
  return priorityRank[one] <= priorityRank[other] ? one : other;
}

/** Keeps what the triage found, so that agents read it and nobody asks again. */
export function keepTriage(context: TurnContext, triage: TriageResult): void {
  const signals = listSignals(triage.signals);
  scopeOf(context).change((conversation) => {
    const known = conversation.triage;
    const isNews = triage.category !== null || known === null;
    // Another matter may be less urgent; a threat or a fraud that was spoken of stays so.
    const goesOn = known !== null && (!isNews || known.signals.length > 0);
    return step(conversation, {
      triage: {
        category: isNews ? triage.category : known.category,
        categoryName: isNews ? triage.name : known.categoryName,
        confidence: isNews ? triage.confidence : known.confidence,
        priority: goesOn ? moreUrgent(known.priority, triage.priority) : triage.priority,
        team: isNews ? triage.team : known.team,
        skills: isNews ? triage.skills : known.skills,
        language: conversation.locale,
        signals: [...new Set([...(known?.signals ?? []), ...signals])],
      },
    });
  });
}

/** Asks the triage what a request is about, and keeps what it says. */
export async function triageRequest(
  context: TurnContext,
  services: BotServices,
  words: string,
): Promise<TriageResult> {
  const triage = await classifyTrusted(context, services, words);
  keepTriage(context, triage);
  keepRequests(context, { triaged: true });
  return triage;
}

/**
 * An answered request is not triaged, for most end there; one that a person takes over after all, is. Where it says
 * nothing of a matter, what was told before does.
 */
export async function triageCurrent(context: TurnContext, services: BotServices): Promise<void> {
  const { current, triaged } = requestsOf(context);
  if (current !== null && !triaged) await triageRequest(context, services, current);
  for (const told of unanswered(scopeOf(context).conversation)) {
    const known = scopeOf(context).conversation.triage;
    // Harm is a matter of its own.
    if (known !== null && (known.category !== null || known.signals.includes('harm'))) return;
    keepTriage(context, await classifyTrusted(context, services, told));
  }
}

/**
 * Puts the conversation in the queue with all that is known, and says where the customer stands: the place and the
 * expected wait, or when the team is back.
 */
export async function handOver(
  context: TurnContext,
  services: BotServices,
  { reason, words }: { reason: HandoffReason; words: string },
): Promise<void> {
  await triageCurrent(context, services);
  const scope = scopeOf(context);
  const { triage } = scope.conversation;
  const request = {
    team: triage?.team ?? defaultTeam,
    skills: triage?.skills ?? [],
    priority: triage?.priority ?? ('normal' as const),
  };
  const place = await services.placeFor(request);
  // What else the customer asked for, then or before, is the person's to take up, too.
  const { pending, setAside } = requestsOf(context);
  const others = [...pending, ...setAside].filter((other) => !words.includes(other));
  const everything = [words, ...others].join(' / ');
  scope.change((conversation, now) =>
    queueConversation(conversation, { ...request, reason, words: everything }, now),
  );
  if (await sayOutOfHours(context, services, place)) return;
  await tellPlace(context, place, { line: 'queued' });
}
