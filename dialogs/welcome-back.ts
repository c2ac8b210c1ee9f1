import type { TurnContext } from 'botbuilder';
import { recordSurvey } from '../conversations/record-survey';
import { reopenConversation } from '../conversations/reopen-conversation';
import { step } from '../conversations/transition';
import { defaultTeam } from '../handoff/choose-agent';
import { queueConversation } from '../handoff/queue-conversation';
import type { BotServices } from './bot-services';
import { say, textsFor } from './say';
import { scopeOf } from './scope-state';

/** `stays-closed`: nothing is left to do; `bot`: the request is for the bot; `person`: a person has it again. */
export type Welcome = 'stays-closed' | 'bot' | 'person';

/** A typed answer to the survey; null when it is none. */
function readScore(text: string): number | null {
  return /^\s*(10|\d)\s*$/.test(text) ? Number(text) : null;
}

/**
 * A customer writes in a closed conversation. Thanks and goodbyes leave it closed. Who fell silent while a person had
 * them, or in the queue, goes back there, with the place and the agent that they had; anybody else talks to the bot,
 * from a clean start.
 */
export async function welcomeBack(context: TurnContext, services: BotServices): Promise<Welcome> {
  const scope = scopeOf(context);
  const { closed } = scope.conversation;
  const texts = textsFor(context);
  const { smallTalk } = services.recogniseSignals(scope.activity.text);
  if (smallTalk === 'thanks' || smallTalk === 'goodbye' || smallTalk === 'compliment') {
    const lines = smallTalk === 'goodbye' ? texts.goodbye : texts.thanks;
    await say(context, smallTalk, lines, { plantao: { kind: 'smalltalk' } });
    return 'stays-closed';
  }
  const score = readScore(scope.activity.text);
  if (closed?.reason === 'agent' && score !== null) {
    scope.change((conversation, now) => recordSurvey({ score })(conversation, now) ?? step(conversation, {}));
    await say(context, 'surveyThanks', texts.surveyThanks, { plantao: { kind: 'smalltalk' } });
    return 'stays-closed';
  }
  const before = closed?.reason === 'absence' ? closed.ownerBefore : { kind: 'bot' as const };
  scope.change((conversation) => reopenConversation(conversation, null));
  if (before.kind === 'bot') {
    await say(context, 'returned', texts.returned, { plantao: { kind: 'reopened' } });
    return 'bot';
  }
  const place = closed?.queueBefore ?? null;
  scope.change((conversation, now) =>
    queueConversation(
      conversation,
      {
        reason: 'customer-returned',
        team: place?.team ?? conversation.team ?? defaultTeam,
        skills: place?.skills ?? conversation.triage?.skills ?? [],
        priority: conversation.priority,
        ...(place === null ? {} : { waitingSince: place.waitingSince }),
        ...(before.kind === 'agent' ? { preferredAgentId: before.agentId } : {}),
      },
      now,
    ),
  );
  const lines =
    before.kind === 'agent'
      ? texts.returnedToAgent.map((word) => word({ agent: before.agentName }))
      : texts.returned;
  await say(context, 'returned', lines, { plantao: { kind: 'reopened' } });
  return 'person';
}
