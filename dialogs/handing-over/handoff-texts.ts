import type { PlantaoData } from '../../contracts/activity';
import { defaultTeam } from '../../contracts/staff';
import type { NewActivity } from '../../conversations/activity';
import { botAuthor } from '../../conversations/bot-author';
import type { Conversation } from '../../conversations/conversation';
import type { Booking } from '../../conversations/conversation-parts';
import type { HandoffTexts } from '../../handoff/handoff-texts';
import { pickWording } from '../texts/pick-wording';
import type { Texts } from '../texts/texts';
import { textsOf } from '../texts/texts-of';
import { wordCallTimeWithin } from '../texts/word-call-time';
import { firstName, wordMoment, wordTeam } from '../texts/word-values';

/** Agents' acts are told in the wording that the conversation's number picks, for they come once each. */
function tell(
  conversation: Conversation,
  plantao: PlantaoData,
  wordings: (texts: Texts) => readonly string[],
): NewActivity {
  const lines = wordings(textsOf[conversation.locale]);
  const { text } = pickWording({ lastTexts: { told: conversation.seq % lines.length } }, 'told', lines);
  return { from: botAuthor, text, plantao };
}

/** Tells the booked time, with the ways to change it. */
function tellCall(
  conversation: Conversation,
  { dueAt, endsAt }: Pick<Booking, 'dueAt' | 'endsAt'>,
  from: { now: Date; timeZone: string },
  wordings: (texts: Texts) => Texts['callStands'],
): NewActivity {
  const { locale } = conversation;
  const { moveCall, cancelCall } = textsOf[locale].choices;
  const when = wordCallTimeWithin(dueAt, from.now, from.timeZone, locale);
  const booked = {
    kind: 'callback-booked' as const,
    startsAt: dueAt.toISOString(),
    endsAt: endsAt.toISOString(),
  };
  return {
    ...tell(conversation, booked, (texts) => wordings(texts).map((word) => word({ when }))),
    suggestedActions: [moveCall, cancelCall],
  };
}

const scores = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];

/**
 * The words for what agents do, in the customer's language.
 *
 * @param timeZone the workspace's, for "tomorrow at 9"
 * @param nameOfTeam the name that a team was given, in the workspace's language; null where it goes by its key
 */
export const createHandoffTexts = (
  nameOfTeam: (key: string) => string | null,
  timeZone: () => string,
): HandoffTexts => ({
  agentJoined: (conversation, agentName) =>
    tell(conversation, { kind: 'agent-joined', agentName }, (texts) =>
      texts.agentJoined.map((word) => word({ agent: agentName })),
    ),

  transferred: (conversation, { by, to }) =>
    tell(
      conversation,
      {
        kind: 'transferred',
        agentName: to.kind === 'agent' ? to.agentName : by,
        joined: conversation.owner.kind === 'agent',
      },
      (texts) =>
        to.kind === 'agent'
          ? texts.transferredToAgent.map((word) => word({ agent: to.agentName }))
          : texts.transferredToTeam.map((word) =>
              word({ team: wordTeam(to.team, conversation.locale, nameOfTeam(to.team)) }),
            ),
    ),

  closed: (conversation) => {
    const owner = conversation.owner.kind === 'agent' ? conversation.owner : conversation.closed?.ownerBefore;
    const agent = owner?.kind === 'agent' ? owner.agentName : (botAuthor.name ?? '');
    return tell(conversation, { kind: 'closed' }, (texts) =>
      texts.closedByAgent.map((word) => word({ agent })),
    );
  },

  survey: (conversation) => ({
    ...tell(conversation, { kind: 'survey' }, (texts) => texts.survey),
    suggestedActions: scores,
  }),

  reopened: (conversation) => tell(conversation, { kind: 'reopened' }, (texts) => texts.reopenedByAgent),

  callBooked: (conversation, call, now) =>
    tellCall(conversation, call, { now, timeZone: timeZone() }, (texts) => texts.callBooked),

  callMoved: (conversation, call, now) =>
    tellCall(conversation, call, { now, timeZone: timeZone() }, (texts) => texts.callMovedByStaff),

  callRestored: (conversation, call, now) =>
    tellCall(conversation, call, { now, timeZone: timeZone() }, (texts) => texts.callStands),

  callCancelled: (conversation) => {
    const { otherTimes, person } = textsOf[conversation.locale].choices;
    return {
      ...tell(conversation, { kind: 'callback-cancelled' }, (texts) => texts.callCancelledByStaff),
      suggestedActions: [otherTimes, person],
    };
  },

  callDue: (conversation, { opensAt, isAnyoneThere, now }) => {
    const { locale, team, triage, priority, customer } = conversation;
    const name = firstName(customer.name);
    if (opensAt !== null) {
      const opens = wordMoment(opensAt, now, timeZone(), locale);
      return tell(conversation, { kind: 'out-of-hours', opensAt: opensAt.toISOString() }, (texts) =>
        texts.callDueClosed.map((word) => word({ name, opens })),
      );
    }
    const standing: PlantaoData = {
      kind: 'queued',
      position: 1,
      expectedWaitSeconds: null,
      expectedWaitRange: null,
      withoutAgents: !isAnyoneThere,
      team: team ?? defaultTeam,
      category: triage?.category ?? null,
      priority,
    };
    return tell(conversation, standing, (texts) =>
      (isAnyoneThere ? texts.callDue : texts.callDueNobody).map((word) => word({ name })),
    );
  },
});
