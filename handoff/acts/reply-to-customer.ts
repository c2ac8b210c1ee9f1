import { askedAgain } from '../../asking/asked-again';
import type { ReplyInput } from '../../contracts/conversation';
import { PlantaoError } from '../../contracts/plantao-error';
import type { PolicyOf } from '../../conversations/absence/absence-policy';
import { armAbsence } from '../../conversations/absence/arm-absence';
import type { StoredActivity } from '../../conversations/activity';
import type { Conversation } from '../../conversations/conversation';
import type { Conversations } from '../../conversations/conversations';
import { type Step, step, type Transition } from '../../conversations/transition';
import { type Actor, canSupervise, isOwner, mustBeOpen, mustServe } from '../actor';
import { withoutDraft } from './save-draft';
import { type Written, writeOnce } from './written-once';

/** Another writer's message: a customer's or a colleague's, but not the bot's and not a note. */
function isByAnother(activity: StoredActivity, actor: Actor): boolean {
  const { role, id } = activity.from;
  return (
    activity.kind === 'message' &&
    activity.action === undefined &&
    (role === 'customer' || (role === 'agent' && id !== actor.id))
  );
}

function mustBeAllowed(conversation: Conversation, actor: Actor, input: ReplyInput): void {
  mustServe(actor);
  mustBeOpen(conversation);
  if (isOwner(actor, conversation)) return;
  const mayForce = canSupervise(actor) && conversation.owner.kind === 'agent';
  if (mayForce && input.force === true) return;
  throw new PlantaoError(
    'not-allowed',
    mayForce
      ? 'A colleague has this conversation: send with force to answer all the same.'
      : 'Claim this conversation before you answer in it.',
  );
}

/** The message and what follows from it: the customer owes the next one, so the absence clock starts. */
function reply(
  conversation: Conversation,
  actor: Actor,
  input: ReplyInput,
  policyOf: PolicyOf,
  now: Date,
): Step {
  const { handoff, agentMessages } = conversation;
  const isRepeat = askedAgain(input.text, conversation).length > 0;
  const changes: Partial<Conversation> = {
    handoff: handoff === null ? null : { ...handoff, firstReplyAt: handoff.firstReplyAt ?? now },
    drafts: withoutDraft(conversation, actor, 'reply'),
    agentMessages: {
      sent: agentMessages.sent + 1,
      askedAgain: agentMessages.askedAgain + (isRepeat ? 1 : 0),
    },
  };
  const sent = step(conversation, changes, [
    {
      from: { role: 'agent', id: actor.id, name: actor.name },
      text: input.text,
      clientId: input.clientId,
      plantao: { kind: 'agent-message', agentName: actor.name },
    },
  ]);
  return armAbsence(sent, policyOf, now, input.text);
}

/**
 * Sends an agent's message to the customer. The same `clientId` again is the same message. Throws `newer-message` when
 * somebody else wrote after `afterSeq`, unless forced; `not-allowed` for anybody but the owner (a supervisor may
 * force); `conversation-closed`.
 */
export async function replyToCustomer(
  { conversations, policyOf }: { conversations: Conversations; policyOf: PolicyOf },
  conversationId: string,
  actor: Actor,
  input: ReplyInput,
): Promise<Written> {
  const { clientId, afterSeq, force } = input;
  return writeOnce(
    conversations,
    conversationId,
    { kind: 'message', actor, clientId },
    async (seen): Promise<Transition> => {
      const later = afterSeq === undefined ? [] : await conversations.read(seen, afterSeq);
      return (conversation, now) => {
        mustBeAllowed(conversation, actor, input);
        if (force !== true && later.some((activity) => isByAnother(activity, actor))) {
          throw new PlantaoError('newer-message', 'Somebody wrote meanwhile: read it, then send again.');
        }
        return reply(conversation, actor, input, policyOf, now);
      };
    },
  );
}
