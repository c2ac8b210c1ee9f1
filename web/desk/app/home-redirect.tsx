import { Navigate } from 'react-router';
import { areasOf } from '../lib/permissions';
import { useSession } from '../lib/use-session';
import { Forbidden } from './forbidden';

/** Agents begin with their queue, editors with their articles. */
export function HomeRedirect() {
  const areas = areasOf(useSession());
  if (areas.desk) return <Navigate to="/inbox/queue" replace />;
  if (areas.articles) return <Navigate to="/articles" replace />;
  return <Forbidden />;
}
