import { memo } from 'react';
import type { ActivityView } from '../../../../contracts/activity';
import { Bubble } from './bubble';
import { EventLine } from './event-line';

/** One entry: something said, a note, or something that happened. */
export const TranscriptEntry = memo(function TranscriptEntry({
  entry,
  staffId,
  joined,
}: {
  entry: ActivityView;
  staffId: string;
  /** True when the one before is by the same person at nearly the same time: the name is not repeated. */
  joined: boolean;
}) {
  return entry.kind === 'event' ? (
    <EventLine entry={entry} />
  ) : (
    <Bubble entry={entry} staffId={staffId} joined={joined} />
  );
});
