import type { PlantaoData } from '../../contracts/activity';
import type { NewActivity } from '../../conversations/activity';
import { botAuthor } from '../../conversations/bot-author';
import type { Conversation } from '../../conversations/conversation';
import type { HandoffTexts } from '../../handoff/handoff-texts';
import { pickWording } from '../texts/pick-wording';
import type { Texts } from '../texts/texts';
import { textsOf } from '../texts/texts-of';
import { wordTeam } from '../texts/word-values';

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

const scores = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];

/**
 * The words for what agents do, in the customer's language.
 *
 * @param nameOfTeam the name that a team was given, in the workspace's language; null where it goes by its key
 */
export const createHandoffTexts = (nameOfTeam: (key: string) => string | null): HandoffTexts => ({
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
});
