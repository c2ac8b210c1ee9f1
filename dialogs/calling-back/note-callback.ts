import type { TurnContext } from 'botbuilder';
import { defaultTeam } from '../../contracts/staff';
import type { Conversation } from '../../conversations/conversation';
import { staffEvent } from '../../conversations/staff-event';
import { andThen, step } from '../../conversations/transition';
import { type QueueRequest, queueConversation } from '../../handoff/queue/queue-conversation';
import { failedRequest } from '../answering/failed-request';
import { say, textsFor } from '../say';
import { scopeOf } from '../scope-state';
import { asWritten } from '../texts/word-values';

const mostLetters = 200;

/** The place that it has, else the one that its triage asks for. */
function placeFor({ queue, priority, triage }: Conversation): Omit<QueueRequest, 'reason'> {
  if (queue === null) {
    const { team = defaultTeam, skills = [], priority = 'normal' } = triage ?? {};
    return { team, skills, priority };
  }
  const { rank: _rank, ...place } = queue;
  return { ...place, priority };
}

/** What the call is to be about, where no summary tells it yet. */
function wordsOf(conversation: Conversation): Pick<QueueRequest, 'words'> {
  const words = conversation.summary === '' ? failedRequest(conversation) : null;
  return words === null ? {} : { words };
}

/** Keeps the wish to be called, in the customer's words, and leaves it in the queue, where agents see it. */
export function keepCallback(context: TurnContext, words: string): void {
  const wish = words.slice(0, mostLetters);
  scopeOf(context).change((conversation, now) => {
    const queued = queueConversation(
      { ...conversation, callback: { wish, at: now } },
      { ...placeFor(conversation), reason: 'callback-wished', ...wordsOf(conversation) },
      now,
    );
    return andThen(queued, (asked) =>
      step(asked, {}, [staffEvent({ name: 'callback-wished', reason: wish })]),
    );
  });
}

/** Keeps when the customer wants to be called, and confirms it; without a number it is asked for. */
export async function noteCallback(context: TurnContext, words: string): Promise<void> {
  const wish = words.slice(0, mostLetters);
  keepCallback(context, wish);
  const texts = textsFor(context);
  const { phone } = scopeOf(context).conversation.details;
  const after = phone === undefined ? ` ${texts.callbackNumber}` : '';
  await say(
    context,
    'callbackNoted',
    texts.callbackNoted.map((word) => word({ wish: asWritten(wish) }) + after),
    { plantao: { kind: 'acknowledged' } },
  );
}
