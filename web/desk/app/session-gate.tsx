import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { sessionQuery } from '../lib/api/session';
import { ErrorNotice } from '../ui/error-notice';
import { SkeletonRows } from '../ui/states';
import { Shell } from './shell';

const SignInPage = lazy(() => import('../features/sign-in/sign-in-page'));

/** Nobody signed in: the sign-in page. Once in, the shell stays, even when the session expires later. */
export function SessionGate() {
  const { data, error, refetch } = useQuery(sessionQuery);
  if (data === undefined) {
    return error === null ? (
      <SkeletonRows rows={3} />
    ) : (
      <ErrorNotice wholePage error={error} onRetry={() => void refetch()} />
    );
  }
  return data === null ? (
    <Suspense fallback={<SkeletonRows rows={3} />}>
      <SignInPage />
    </Suspense>
  ) : (
    <Shell />
  );
}
