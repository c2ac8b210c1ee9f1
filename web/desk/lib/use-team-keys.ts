import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { renameTeam, staffKeys, teamsQuery } from './api/staff';
import { findTeamKey } from './find-team-key';

/**
 * Teams as people write them, by name, where the server knows them by key. A team that is new is named as it was
 * written, once it was saved with whom or what it belongs to.
 */
export function useTeamKeys() {
  const client = useQueryClient();
  const { data: teams = [] } = useQuery(teamsQuery);
  /** By the keys that were made of them. */
  const [written, setWritten] = useState<ReadonlyMap<string, string>>(new Map());
  const isKnown = (key: string) => teams.some((team) => team.key === key);
  return {
    names: teams.map(({ name }) => name),
    nameOf: (key: string) => teams.find((team) => team.key === key)?.name ?? written.get(key) ?? key,
    /** The keys of the teams that are named, each once. */
    keysOf(names: readonly string[]): string[] {
      const keyed = names.map((name) => [findTeamKey(name, teams), name] as const);
      const fresh = keyed.filter(([key, name]) => key !== name && !isKnown(key));
      if (fresh.length > 0) {
        setWritten((before) => new Map([...before, ...fresh.map(([key, name]) => [key, name] as const)]));
      }
      return [...new Set(keyed.map(([key]) => key).filter((key) => key !== ''))];
    },
    /** Gives those of these teams that are new the names that were written for them. */
    async nameNew(keys: readonly string[]): Promise<void> {
      for (const key of keys) {
        const name = written.get(key)?.trim().slice(0, 60);
        if (name !== undefined && !isKnown(key)) await renameTeam(key, name);
      }
      await client.invalidateQueries({ queryKey: staffKeys.teams });
    },
  };
}

export type TeamKeys = ReturnType<typeof useTeamKeys>;
