import type { Db } from 'mongodb';
import { PlantaoError } from '../contracts/plantao-error';
import type { Named } from '../contracts/staff';

interface NamedDocument {
  _id: string;
  name: string;
}

/** Another instance's new name is shown after this long, in milliseconds. */
const freshMs = 10_000;

/** Teams and skills. They go by key, and naming a new one creates it. */
export interface TeamStore {
  /** By name. */
  listTeams(): Promise<Named[]>;
  listSkills(): Promise<Named[]>;
  hasTeam(key: string): Promise<boolean>;
  /**
   * A team's name as it was last read, without waiting; an old one is read again behind the scenes. Null while the team
   * is called by its key alone.
   */
  nameOf(key: string): string | null;
  /** @throws PlantaoError `not-found` */
  renameTeam(key: string, name: string): Promise<Named>;
  ensure(named: {
    teams?: readonly string[] | undefined;
    skills?: readonly string[] | undefined;
  }): Promise<void>;
}

export function createTeamStore({ db }: { db: Db }): TeamStore {
  const teams = db.collection<NamedDocument>('teams');
  const skills = db.collection<NamedDocument>('skills');

  let names = new Map<string, string>();
  let readAt = Number.NEGATIVE_INFINITY;

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

  async function listTeams(): Promise<Named[]> {
    const found = await list(teams);
    names = new Map(found.map(({ key, name }) => [key, name]));
    readAt = performance.now();
    return found;
  }

  return {
    listTeams,
    listSkills: () => list(skills),
    hasTeam: async (key) => (await teams.findOne({ _id: key })) !== null,
    nameOf(key) {
      if (performance.now() - readAt >= freshMs) {
        readAt = performance.now();
        listTeams().catch(() => {
          readAt = Number.NEGATIVE_INFINITY;
        });
      }
      const name = names.get(key);
      return name === undefined || name === nameFromKey(key) ? null : name;
    },
    async renameTeam(key, name) {
      const { matchedCount } = await teams.updateOne({ _id: key }, { $set: { name } });
      if (matchedCount === 0) throw new PlantaoError('not-found', 'There is no such team.');
      await listTeams();
      return { key, name };
    },
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
