import type { HandoffEvent } from '../../handoff/handoff-events';

/** What a customer's client may know of a hand-off: nothing of the summary, the details or the reasons. */
export function publicHandoffValue({ name, value }: HandoffEvent): object {
  return name === 'handoff.initiate' ? { language: value.language, team: value.team } : value;
}
