import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PresenceStatus, SessionView } from '../../../../contracts/staff';
import { sessionQuery, setPresence } from '../../lib/api/session';
import { useErrorText } from '../../lib/use-error-text';
import { showToast } from '../../ui/toast';

/** Changes one's availability: shown at once, taken back when the server refuses. */
export function usePresence() {
  const client = useQueryClient();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: setPresence,
    onMutate: (status: PresenceStatus) => {
      const before = client.getQueryData(sessionQuery.queryKey);
      client.setQueryData<SessionView | null>(sessionQuery.queryKey, (session) =>
        session ? { ...session, staff: { ...session.staff, presence: status } } : session,
      );
      return before;
    },
    onError: (error, _status, before) => {
      client.setQueryData(sessionQuery.queryKey, before);
      showToast(errorText(error), { tone: 'bad' });
    },
  });
}
