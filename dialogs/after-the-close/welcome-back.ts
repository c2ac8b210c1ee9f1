import type { TurnContext } from 'botbuilder';
import { defaultTeam } from '../../contracts/staff';
import type { Conversation } from '../../conversations/conversation';
import { recordSurvey } from '../../conversations/record-survey';
import { isWithinReturn, reopenConversation } from '../../conversations/reopen-conversation';
import { step } from '../../conversations/transition';
import { queueConversation } from '../../handoff/queue/queue-conversation';
import type { BotServices } from '../bot-services';
import { sayOutOfHours } from '../handing-over/say-out-of-hours';
import { isClosingWord } from '../hearing/bare-answer';
import { isChoice } from '../hearing/choices';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';
import { readSurveyAnswer } from './survey-answer';

/** `stays-closed`: nothing is left to do; `bot`: the request is for the bot; `person`: a person has it again. */
type Welcome = 'stays-closed' | 'bot' | 'person';

/** So long after closing it themselves, customers are greeted as ones who come back. */
const awayMs = 10 * 60_000;

/** What a person had asked is still to be answered: a plain "sim" is no farewell then, though an "ok" is. */
const plainAnswer = /^\s*(sim|n[ãa]o|isso|isso mesmo|correto|yes|no|yep|nope|correct)\s*[.!]*\s*$/i;

function owesAnswer({ closed }: Conversation): boolean {
  return closed?.reason === 'absence' && closed.ownerBefore.kind === 'agent';
}

/**
 * A customer writes in a closed conversation. Thanks, goodbyes and a bare "ok" leave it closed. Who fell silent while a person had
 * them, or in the queue, goes back there, with the place and the agent that they had; anybody else talks to the bot,
 * from a clean start.
 */
export async function welcomeBack(context: TurnContext, services: BotServices): Promise<Welcome> {
  const scope = scopeOf(context);
  const { conversation: found, activity } = scope;
  const { closed } = found;
  const texts = textsFor(context);
  const signals = services.recogniseSignals(activity.text);
  const answer = readSurveyAnswer(services, found, { text: activity.text, now: scope.now });
  if (answer !== null) {
    const { score, ...rest } = answer;
    if (score !== null) {
      const record = recordSurvey({ score, ...rest });
      scope.change((conversation, now) => record(conversation, now) ?? step(conversation, {}));
    }
    const line =
      score === null ? 'surveyAskScore' : rest.comment === undefined ? 'surveyThanks' : 'surveyCommentThanks';
    await say(context, line, texts[line], { plantao: { kind: 'smalltalk' } });
    return 'stays-closed';
  }
  const isAnswer = owesAnswer(found) && isWithinReturn(found, scope.now) && plainAnswer.test(activity.text);
  if (!isAnswer && isClosingWord(activity.text, signals)) {
    const { smallTalk } = signals;
    const line = smallTalk === null ? 'noMore' : smallTalk === 'goodbye' ? 'goodbye' : 'thanks';
    await say(context, line, texts[line], { plantao: { kind: 'smalltalk' } });
    return 'stays-closed';
  }
  const before =
    closed?.reason === 'absence' && !isChoice(activity.text, 'callBack')
      ? closed.ownerBefore
      : { kind: 'bot' as const };
  scope.change((conversation) => reopenConversation(conversation, null));
  if (before.kind === 'bot') {
    // Who closed it a moment ago has not been away.
    if (closed?.reason === 'customer' && scope.now.getTime() - closed.at.getTime() < awayMs) return 'bot';
    const line = closed?.reason === 'absence' ? 'returned' : 'returnedAfresh';
    await say(context, line, texts[line], { plantao: { kind: 'reopened' } });
    return 'bot';
  }
  const place = closed?.queueBefore ?? null;
  const request = {
    reason: 'customer-returned',
    team: place?.team ?? found.team ?? defaultTeam,
    skills: place?.skills ?? found.triage?.skills ?? [],
    priority: found.priority,
  };
  const expected = await services.placeFor(request);
  scope.change((conversation, now) =>
    queueConversation(
      conversation,
      {
        ...request,
        ...(place === null ? {} : { waitingSince: place.waitingSince }),
        ...(before.kind === 'agent' ? { preferredAgentId: before.agentId } : {}),
      },
      now,
    ),
  );
  const lines =
    before.kind === 'agent' && expected.opensAt === null
      ? texts.returnedToAgent.map((word) => word({ agent: before.agentName }))
      : texts.returned;
  await say(context, 'returned', lines, { plantao: { kind: 'reopened' } });
  await sayOutOfHours(context, services, expected);
  return 'person';
}
