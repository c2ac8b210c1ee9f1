import { PlantaoError } from '../../contracts/plantao-error';
import type { Agent, Slot } from './agent';
import type { Slots } from './slots';

/**
 * Takes room on an agent, then runs what gives them the conversation. The room is given back when that is refused or
 * came to nothing; after an outage whose outcome is unknown the sweep finds out.
 *
 * @param mayTake what must hold of the agent besides having room
 */
export async function onSlot(
  slots: Slots,
  agentId: string,
  conversationId: string,
  run: (slot: Slot) => Promise<boolean>,
  mayTake?: (agent: Agent) => boolean,
): Promise<'done' | 'undone' | 'full'> {
  const slot = await slots.reserve(agentId, conversationId, mayTake);
  if (slot === null) return 'full';
  let isTaken = false;
  try {
    isTaken = await run(slot);
  } catch (error) {
    if (error instanceof PlantaoError) await slots.cancel(agentId, slot.slotId);
    throw error;
  }
  if (!isTaken) await slots.cancel(agentId, slot.slotId);
  return isTaken ? 'done' : 'undone';
}
