import type { Db } from 'mongodb';

export interface Named {
  key: string;
  name: string;
}

interface NamedDocument {
  _id: string;
  name: string;
}

/** Teams and skills. They go by key, and naming a new one creates it. */
export interface TeamStore {
  /** By name. */
  listTeams(): Promise<Named[]>;
  listSkills(): Promise<Named[]>;
  hasTeam(key: string): Promise<boolean>;
  ensure(named: {
    teams?: readonly string[] | undefined;
    skills?: readonly string[] | undefined;
  }): Promise<void>;
}

export function createTeamStore({ db }: { db: Db }): TeamStore {
  const teams = db.collection<NamedDocument>('teams');
  const skills = db.collection<NamedDocument>('skills');

  async function list(collection: typeof teams): Promise<Named[]> {
    const found = await collection.find().sort({ name: 1, _id: 1 }).toArray();
    return found.map(({ _id: key, name }) => ({ key, name }));
  }

  async function ensure(collection: typeof teams, keys: readonly string[]): Promise<void> {
    for (const key of new Set(keys)) {
      await collection.updateOne(
        { _id: key },
        { $setOnInsert: { name: nameFromKey(key) } },
        { upsert: true },
      );
    }
  }

  return {
    listTeams: () => list(teams),
    listSkills: () => list(skills),
    hasTeam: async (key) => (await teams.findOne({ _id: key })) !== null,
    async ensure(named) {
      await ensure(teams, named.teams ?? []);
      await ensure(skills, named.skills ?? []);
    },
  };
}

function nameFromKey(key: string): string {
  const words = key.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
