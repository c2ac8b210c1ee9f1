import type { NewActivity } from '../activity';
import { closeConversation } from '../close-conversation';
import type { Conversation } from '../conversation';
import type { Absence } from '../conversation-parts';
import { later } from '../later';
import { type Step, step, type Transition } from '../transition';
import { hasWork } from '../turn';
import { type AbsencePolicy, lengthOf, type PolicyOf } from './absence-policy';

type AbsenceKind = 'absence-notice' | 'absence-second-call' | 'absence-close';

/** Words one step's message: by first name, and not as the last time. */
export type ComposeAbsence = (
  conversation: Conversation,
  kind: AbsenceKind,
  closesAt: Date | null,
  now: Date,
) => { message: NewActivity; lastTexts: Conversation['lastTexts'] };

export interface AbsenceRules {
  policyOf: PolicyOf;
  compose: ComposeAbsence;
  /** When people are next there, if they are not now: an agent's conversation does not close while they sleep. */
  opensAt: (now: Date) => Date | null;
}

/** A draft that nobody touched for so long holds nothing any more, in milliseconds. */
const draftLifeMs = 10 * 60_000;
/** How soon a held step looks again, in milliseconds. */
const holdMs = 15_000;

function isHeld(conversation: Conversation, now: Date): boolean {
  const isDrafting = Object.values(conversation.drafts).some(
    (draft) => draft.reply.trim() !== '' && now.getTime() - draft.at.getTime() < draftLifeMs,
  );
  return isDrafting || conversation.delivery?.failing === true;
}

function call(
  conversation: Conversation,
  absence: Absence,
  rules: AbsenceRules,
  policy: AbsencePolicy,
  now: Date,
): Step {
  const isNotice = absence.stage === 'armed';
  // After an outage the steps keep their distance: a customer is never told three things at once.
  const nextMs = lengthOf(isNotice ? 'notified' : 'called', policy);
  const closesAt = isNotice ? later(now, policy.closeMs - policy.noticeMs) : later(now, nextMs);
  const kind = isNotice ? 'absence-notice' : 'absence-second-call';
  const { message, lastTexts } = rules.compose(conversation, kind, closesAt, now);
  const stage = isNotice
    ? { stage: 'notified' as const }
    : { stage: 'called' as const, offer: 'choices' as const };
  return step(
    conversation,
    {
      lastTexts,
      absence: { ...absence, ...stage, dueAt: later(now, nextMs) },
    },
    [message],
  );
}

/**
 * Takes the next step of the absence sequence, if it is due and still right at this moment: the notice, the second
 * call, then the close. Null when nothing is due.
 */
export function advanceAbsence(rules: AbsenceRules): Transition {
  return (conversation, now) => {
    const { absence } = conversation;
    if (absence === null || absence.dueAt > now) return null;
    const policy = rules.policyOf(conversation);
    const isOver =
      conversation.status === 'closed' ||
      hasWork(conversation) ||
      conversation.owner.kind === 'queue' ||
      conversation.booking !== null ||
      conversation.customerWaits;
    if (policy === null || isOver) return step(conversation, { absence: null });
    if (isHeld(conversation, now)) {
      const again = Math.min(holdMs, policy.noticeMs);
      return step(conversation, { absence: { ...absence, dueAt: later(now, again) } });
    }
    const opensAt = conversation.owner.kind === 'agent' ? rules.opensAt(now) : null;
    if (opensAt !== null) {
      return step(conversation, { absence: { ...absence, dueAt: later(opensAt, policy.noticeMs) } });
    }
    if (absence.stage !== 'called') return call(conversation, absence, rules, policy, now);
    const { message, lastTexts } = rules.compose(conversation, 'absence-close', null, now);
    return closeConversation(
      { ...conversation, lastTexts },
      { reason: 'absence', resolution: null, by: null, farewell: [message] },
      now,
    );
  };
}
