import './conversation.css';
import { useQuery } from '@tanstack/react-query';
import { transcriptQuery } from '../../lib/api/conversations';
import { useSession } from '../../lib/use-session';
import { ErrorNotice } from '../../ui/error-notice';
import { SkeletonRows } from '../../ui/states';
import { isJoined } from './group-entries';
import { TranscriptEntry } from './transcript-entry';

/** An earlier conversation, to read in place. */
export function PastTranscript({ id }: { id: string }) {
  const { staff } = useSession();
  const { data, error, refetch } = useQuery(transcriptQuery(id));
  if (data === undefined) {
    return error === null ? (
      <SkeletonRows rows={3} height={40} />
    ) : (
      <ErrorNotice error={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <div className="past-transcript">
      {data.items.map((entry, index) => (
        <TranscriptEntry
          key={entry.id}
          entry={entry}
          staffId={staff.id}
          joined={isJoined(data.items[index - 1], entry)}
        />
      ))}
    </div>
  );
}
