import { createRunner } from '../../basics/run-again';
import { PlantaoError } from '../../contracts/plantao-error';
import type { SynonymSettings } from '../../contracts/synonyms';
import { findSynonymFaults } from './check-synonyms';
import type { StoredSynonyms, SynonymStore } from './synonym-store';

interface Options {
  store: SynonymStore;
  /** Called with what holds from now on. */
  onChange(synonyms: SynonymSettings): void;
  /** How often to look what other instances wrote, in milliseconds; 0 where there are none. */
  pollMs: number;
  onFault(error: unknown): void;
}

export interface SynonymFollower {
  current(): SynonymSettings;
  /** As they stand in the database now, whoever wrote them. */
  read(): Promise<StoredSynonyms>;
  /**
   * @param seen the version that the editor had in front of them; without it they are written over any
   * @throws PlantaoError `invalid-input` with the words at fault, `conflict` when somebody saved after `seen`
   */
  replace(synonyms: SynonymSettings, by: string, seen?: number): Promise<StoredSynonyms>;
  /** Looks now whether another instance wrote. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/** The editors' synonyms as they stand in the database, also when another instance writes them. */
export async function followSynonyms({
  store,
  onChange,
  pollMs,
  onFault,
}: Options): Promise<SynonymFollower> {
  let known: StoredSynonyms = await store.read();
  // One look at a time: an older reading never overwrites a newer one.
  const looking = createRunner(async () => {
    if ((await store.readVersion()) === known.version) return;
    known = await store.read();
    onChange(known.synonyms);
  }, onFault);
  const poll = pollMs > 0 ? setInterval(looking.wake, pollMs) : undefined;
  poll?.unref();

  return {
    current: () => known.synonyms,
    async read() {
      await looking.run();
      return known;
    },
    async replace(synonyms, by, seen) {
      const fields = findSynonymFaults(synonyms);
      if (Object.keys(fields).length > 0) {
        throw new PlantaoError(
          'invalid-input',
          'Some words do not work as synonyms. Change or remove them.',
          {
            fields,
          },
        );
      }
      try {
        return { version: await store.replace(synonyms, by, seen), synonyms };
      } finally {
        // Also when somebody else wrote: theirs hold now.
        await looking.run();
      }
    },
    refresh: looking.run,
    async close() {
      clearInterval(poll);
      await looking.idle();
    },
  };
}
