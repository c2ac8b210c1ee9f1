import { useQuery } from '@tanstack/react-query';
import { SignInPage } from '../features/sign-in/sign-in-page';
import { sessionQuery } from '../lib/api/session';
import { ErrorNotice } from '../ui/error-notice';
import { SkeletonRows } from '../ui/states';
import { Shell } from './shell';

/** Nobody signed in: the sign-in page. Once in, the shell stays, even when the session expires later. */
export function SessionGate() {
  const { data, error, refetch } = useQuery(sessionQuery);
  if (data === undefined) {
    return error === null ? (
      <SkeletonRows rows={3} />
    ) : (
      <ErrorNotice error={error} onRetry={() => void refetch()} />
    );
  }
  return data === null ? <SignInPage /> : <Shell />;
}
