import type { Commit } from '../../conversations/conversations';
import type { Slots } from './slots';

/** Gives agents their room back when a conversation leaves them, by whatever act. */
interface SlotFreer {
  onCommit(commit: Commit): void;
  /** Resolves when the room that an act gave back is there again. */
  whenFreed(): Promise<void>;
}

export function createSlotFreer({
  slots,
  onFreed,
  onFault,
}: {
  slots: Slots;
  onFreed: () => void;
  /** Told of a failure; the sweep gives the room back later. */
  onFault: (error: unknown) => void;
}): SlotFreer {
  const freeing = new Set<Promise<void>>();

  async function free(agentId: string, slotId: string): Promise<void> {
    try {
      await slots.free(agentId, slotId);
      onFreed();
    } catch (error) {
      onFault(error);
    }
  }

  return {
    onCommit({ before, conversation }) {
      const { owner, slotId } = before;
      if (owner.kind !== 'agent' || slotId === undefined) return;
      const stays = conversation.owner.kind === 'agent' && conversation.slotId === slotId;
      if (stays) return;
      const done = free(owner.agentId, slotId).finally(() => freeing.delete(done));
      freeing.add(done);
    },
    async whenFreed() {
      await Promise.all(freeing);
    },
  };
}
