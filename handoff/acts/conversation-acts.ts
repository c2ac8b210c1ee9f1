import type {
  CloseInput,
  DraftInput,
  NoteInput,
  ReplyInput,
  TransferInput,
} from '../../contracts/conversation';
import { PlantaoError } from '../../contracts/plantao-error';
import type { PolicyOf } from '../../conversations/absence/absence-policy';
import { applyUnlessTaken } from '../../conversations/apply-unless-taken';
import type { Conversation } from '../../conversations/conversation';
import type { Conversations } from '../../conversations/conversations';
import type { Transition } from '../../conversations/transition';
import type { AuditEntry } from '../../staff/audit-store';
import { type Actor, isOwner } from '../actor';
import { isFree, isOnline, type Slot } from '../agents/agent';
import type { AgentStore } from '../agents/agent-store';
import { onSlot } from '../agents/on-slot';
import type { Slots } from '../agents/slots';
import type { HandoffTexts } from '../handoff-texts';
import type { OpenConversation } from '../views/open-conversation';
import { claimConversation } from './claim-conversation';
import { closeByAgent } from './close-by-agent';
import { releaseConversation } from './release-conversation';
import { mustBeReopenable, reopenForAgent, reopenInQueue, reopenWithBot } from './reopen-by-agent';
import { replyToCustomer } from './reply-to-customer';
import { saveDraft } from './save-draft';
import { mustBeMovable, transferToAgent, transferToTeam, transferToWaitFor } from './transfer-conversation';
import { isUndo } from './undo-close';
import { writeNote } from './write-note';
import type { Written } from './written-once';

interface ActsDeps {
  conversations: Conversations;
  open: OpenConversation;
  agents: AgentStore;
  slots: Slots;
  texts: HandoffTexts;
  policyOf: PolicyOf;
  hasTeam: (key: string) => Promise<boolean>;
  audit: (entry: AuditEntry) => Promise<void>;
  now: () => Date;
  /** Makes sure that the person is known as an agent. */
  ensureAgent: (actor: Actor) => Promise<void>;
  /** Resolves when the room that an act gave back is there again. */
  whenFreed: () => Promise<void>;
}

/** What staff do to conversations. Each answers with the conversation as it stands after it. */
export interface ConversationActs {
  claim(id: string, actor: Actor): Promise<Conversation>;
  release(id: string, actor: Actor): Promise<Conversation>;
  transfer(id: string, actor: Actor, input: TransferInput): Promise<Conversation>;
  close(id: string, actor: Actor, input: CloseInput): Promise<Conversation>;
  reopen(id: string, actor: Actor): Promise<Conversation>;
  reply(id: string, actor: Actor, input: ReplyInput): Promise<Written>;
  note(id: string, actor: Actor, input: NoteInput): Promise<Written>;
  saveDraft(id: string, actor: Actor, input: DraftInput): Promise<void>;
}

export function createConversationActs(deps: ActsDeps): ConversationActs {
  const { conversations, open, agents, slots, texts, policyOf, hasTeam, ensureAgent, whenFreed } = deps;

  async function settled(id: string): Promise<Conversation> {
    await whenFreed();
    return conversations.get(id);
  }

  async function record(actor: Actor, action: string, target: string, details?: Record<string, string>) {
    const entry = { action: `conversation.${action}`, by: actor.id, target };
    await deps.audit(details === undefined ? entry : { ...entry, details });
  }

  async function onSlotOf(
    actor: Actor,
    agentId: string,
    id: string,
    transition: (slot: Slot) => Transition,
  ): Promise<boolean> {
    const run = async (slot: Slot) => (await conversations.apply(id, transition(slot))) !== null;
    // Who takes a conversation back may be offline; who is given one may not.
    const outcome = await onSlot(slots, agentId, id, run, agentId === actor.id ? undefined : isOnline);
    return outcome === 'done';
  }

  async function passToAgent(id: string, actor: Actor, agentId: string, reason: string): Promise<void> {
    const agent = await agents.load(agentId);
    if (agent === null || !agent.active) {
      throw new PlantaoError('invalid-input', 'Choose a colleague who serves customers.', {
        fields: { agentId: 'There is no such agent.' },
      });
    }
    if (isFree(agent)) {
      const isPassed = await onSlotOf(actor, agentId, id, (slot) =>
        transferToAgent(actor, agent, slot, reason, texts),
      );
      if (isPassed) return;
    }
    await conversations.apply(id, transferToWaitFor(actor, agent, reason, texts));
  }

  async function passToTeam(id: string, actor: Actor, team: string, reason: string): Promise<void> {
    if (!(await hasTeam(team))) {
      throw new PlantaoError('invalid-input', 'Choose one of the teams.', {
        fields: { teamId: 'There is no such team.' },
      });
    }
    await conversations.apply(id, transferToTeam(actor, team, reason, texts));
  }

  async function reopenForPerson(id: string, actor: Actor, before: Conversation['owner']): Promise<void> {
    const receiver =
      before.kind === 'agent'
        ? { id: before.agentId, name: before.agentName }
        : { id: actor.id, name: actor.name };
    const agent = before.kind === 'queue' ? null : await agents.load(receiver.id);
    const isThere = receiver.id === actor.id || agent?.status === 'online';
    const isGiven =
      agent !== null &&
      isThere &&
      (await onSlotOf(actor, agent._id, id, (slot) => reopenForAgent(actor, receiver, slot, texts)));
    if (isGiven) return;
    if (await isReopenedWithCall(id, reopenInQueue(actor, receiver.id, texts, { isWithCall: true }))) return;
    await conversations.apply(id, reopenInQueue(actor, receiver.id, texts));
  }

  /** False, and nothing done, where the call that was booked at the close has lost its place to somebody else. */
  async function isReopenedWithCall(id: string, transition: Transition): Promise<boolean> {
    return (await applyUnlessTaken(conversations, id, transition)) !== 'taken';
  }

  return {
    async claim(id, actor) {
      const conversation = await open(id, actor);
      await ensureAgent(actor);
      const wasMine = isOwner(actor, conversation);
      await claimConversation({ conversations, slots, texts }, conversation, actor);
      if (!wasMine) await record(actor, 'claimed', id);
      return settled(id);
    },

    async release(id, actor) {
      await open(id, actor);
      await conversations.apply(id, releaseConversation(actor, texts));
      await record(actor, 'released', id);
      return settled(id);
    },

    async transfer(id, actor, { teamId, agentId, reason }) {
      const conversation = await open(id, actor);
      mustBeMovable(actor, conversation);
      if (agentId !== undefined && isOwner({ id: agentId }, conversation)) {
        throw new PlantaoError('invalid-input', 'They have this conversation already.', {
          fields: { agentId: 'Choose somebody else.' },
        });
      }
      if (agentId !== undefined) await passToAgent(id, actor, agentId, reason);
      else if (teamId !== undefined) await passToTeam(id, actor, teamId, reason);
      await record(actor, 'transferred', id, { to: agentId ?? teamId ?? '' });
      return settled(id);
    },

    async close(id, actor, input) {
      await open(id, actor);
      await conversations.apply(id, closeByAgent(actor, input, texts));
      await record(actor, 'closed', id, { resolution: input.resolution });
      return settled(id);
    },

    async reopen(id, actor) {
      const conversation = await open(id, actor);
      mustBeReopenable(conversation, actor);
      await ensureAgent(actor);
      const before = conversation.closed?.ownerBefore ?? { kind: 'bot' };
      const isBotsAgain =
        before.kind === 'bot' &&
        isUndo(conversation, deps.now()) &&
        (await isReopenedWithCall(id, reopenWithBot(actor, texts)));
      if (!isBotsAgain) await reopenForPerson(id, actor, before);
      await record(actor, 'reopened', id);
      return settled(id);
    },

    async reply(id, actor, input) {
      await open(id, actor);
      const written = await replyToCustomer({ conversations, policyOf }, id, actor, input);
      if (written.isNew && input.force === true) await record(actor, 'reply-forced', id);
      return written;
    },

    async note(id, actor, input) {
      await open(id, actor);
      return writeNote(conversations, id, actor, input);
    },

    async saveDraft(id, actor, input) {
      await open(id, actor);
      await conversations.apply(id, saveDraft(actor, input));
    },
  };
}
