import type { HandoffReason } from '../contracts/handoff-reason';
import { defaultTeam } from '../contracts/staff';
import { botAuthor } from '../conversations/bot-author';
import { reopenConversation } from '../conversations/reopen-conversation';
import { queueConversation } from '../handoff/queue/queue-conversation';
import { pickWording } from './texts/pick-wording';
import { textsOf } from './texts/texts-of';
import type { Effect } from './turn-scope';

/** When the bot itself fails: says so, and puts the conversation in the queue. Nobody waits with nobody told. */
export const giveUpTurn: Effect = (conversation, now) => {
  const { text, lastTexts } = pickWording(conversation, 'failed', textsOf[conversation.locale].failed);
  const message = { from: botAuthor, text, plantao: { kind: 'acknowledged' as const } };
  if (conversation.owner.kind !== 'bot') {
    return { conversation: { ...conversation, lastTexts }, append: [message] };
  }
  const open =
    conversation.status === 'closed' ? reopenConversation(conversation, null) : { conversation, append: [] };
  const { triage } = conversation;
  const queued = queueConversation(
    { ...open.conversation, lastTexts, dialog: {} },
    {
      reason: 'bot-failed' satisfies HandoffReason,
      team: triage?.team ?? defaultTeam,
      skills: triage?.skills ?? [],
      priority: triage?.priority ?? 'normal',
    },
    now,
  );
  return { conversation: queued.conversation, append: [...open.append, message, ...queued.append] };
};
