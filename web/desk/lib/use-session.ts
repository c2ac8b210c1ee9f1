import { useQuery } from '@tanstack/react-query';
import type { SessionView } from '../../../contracts/staff';
import { sessionQuery } from './api/session';

/** Who is signed in. Only for what the session gate renders. */
export function useSession(): SessionView {
  const { data } = useQuery({ ...sessionQuery, enabled: false });
  if (data === undefined || data === null)
    throw new Error('useSession is for pages behind the session gate.');
  return data;
}
