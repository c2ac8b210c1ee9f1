import type { Team } from './api/staff';
import { fold } from './fold';
import { toKey } from './to-key';

/** The key of a team by its name or its key, as somebody writes it; of one that is not there, the key to be. */
export function findTeamKey(words: string, teams: readonly Team[]): string {
  const sought = fold(words.trim());
  const known = teams.find(({ name }) => fold(name) === sought) ?? teams.find(({ key }) => key === sought);
  return known?.key ?? toKey(words);
}
