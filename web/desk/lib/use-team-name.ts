import { useQuery } from '@tanstack/react-query';
import { teamsQuery } from './api/staff';

/** A team's name by its key: an ellipsis until the names are here, the key itself for what has none. */
export function useTeamName(): (key: string) => string {
  const { data, isPending } = useQuery(teamsQuery);
  return (key) => (isPending ? '…' : (data?.find((team) => team.key === key)?.name ?? key));
}
