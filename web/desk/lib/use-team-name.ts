import { useQuery } from '@tanstack/react-query';
import { teamsQuery } from './api/staff';

/** A team's name by its key; the key itself while the names are not here. */
export function useTeamName(): (key: string) => string {
  const { data } = useQuery(teamsQuery);
  return (key) => data?.find((team) => team.key === key)?.name ?? key;
}
