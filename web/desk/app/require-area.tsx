import { Outlet } from 'react-router';
import { type Areas, areasOf } from '../lib/permissions';
import { useSession } from '../lib/use-session';
import { Forbidden } from './forbidden';

export function RequireArea({ area }: { area: keyof Areas }) {
  return areasOf(useSession())[area] ? <Outlet /> : <Forbidden />;
}
