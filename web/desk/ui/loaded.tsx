import type { ReactNode } from 'react';
import { ErrorNotice } from './error-notice';
import { SkeletonRows } from './states';

interface LoadedProps<Data> {
  /** As TanStack Query gives it. */
  query: { data: Data | undefined; error: unknown; refetch: () => unknown };
  /** The outline that stands there meanwhile: so many rows, each so high. */
  rows: number;
  height?: number;
  children: (data: Data) => ReactNode;
}

/** What was read, once it is there; until then its outline, or why it cannot be read and a way to try again. */
export function Loaded<Data>({ query, rows, height, children }: LoadedProps<Data>) {
  const { data, error, refetch } = query;
  if (data !== undefined) return children(data);
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return <SkeletonRows rows={rows} height={height} />;
}
