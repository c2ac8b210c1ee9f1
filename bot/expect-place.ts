import type { ExpectedPlace } from '../dialogs/bot-services';
import type { Handoff } from '../handoff/create-handoff';
import type { PlaceInQueue } from '../handoff/queue/queue-place';

/** A place as a customer is told of it: while nobody is there, no wait is promised. */
export async function expectPlace(
  { colleagues }: Pick<Handoff, 'colleagues'>,
  place: PlaceInQueue,
): Promise<ExpectedPlace> {
  const isAnyoneThere = (await colleagues()).some(({ status }) => status === 'online');
  return {
    ...place,
    ...(isAnyoneThere ? {} : { expectedWaitSeconds: null, expectedWaitRange: null }),
    isAnyoneThere,
  };
}
