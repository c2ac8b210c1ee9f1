import type { PlantaoData } from '../../contracts/activity';
import type { HandoffEvent } from '../../handoff/handoff-events';

/** The channel data of the framework's hand-off events: each activity of the bot's has a kind. */
export const handoffData = { plantao: { kind: 'handoff' } satisfies PlantaoData };

/** What a customer's client may know of a hand-off: nothing of the summary, the details or the reasons. */
export function publicHandoffValue({ name, value }: HandoffEvent): object {
  return name === 'handoff.initiate' ? { language: value.language, team: value.team } : value;
}
