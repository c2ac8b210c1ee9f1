import { type Collection, type Db, MongoServerError } from 'mongodb';
import { PlantaoError } from '../contracts/plantao-error';

/** How long a value that was read counts as current, in milliseconds: another instance's change shows after it. */
const freshMs = 2_000;

interface SettingDocument {
  _id: string;
  value: unknown;
  /** Grows with every change; what was written before changes were numbered has none. */
  version?: number;
  updatedAt: Date;
}

export interface StoredSetting<T> {
  /** 0 when it was never written. */
  version: number;
  value: T;
}

/** One workspace setting, kept in memory and read again when it may have changed. */
export interface Setting<T> {
  /** The value as of at most two seconds ago; null while it was never set. */
  read(): Promise<T | null>;
  /** The value as it was last read, without waiting; an old one is read again behind the scenes. */
  current(): T | null;
  /** The value as it is stored at this moment, with the number of the change that made it. */
  readStored(): Promise<StoredSetting<T | null>>;
  /**
   * @param seen the version that whoever writes had in front of them; without it the value is written over any
   * @throws PlantaoError `conflict` when somebody wrote after `seen`
   */
  write(value: T, seen?: number): Promise<StoredSetting<T>>;
}

interface Options<T> {
  db: Db;
  key: string;
  parse: (value: unknown) => T;
  now: () => Date;
  /** Told of a failed reading behind the scenes; the last value goes on holding. */
  onFault: (error: unknown) => void;
}

export function createSetting<T>({ db, key, parse, now, onFault }: Options<T>): Setting<T> {
  const settings = db.collection<SettingDocument>('settings');
  let value: T | null = null;
  let raw = '';
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<T | null> | null = null;

  async function refresh(): Promise<T | null> {
    const found = await settings.findOne({ _id: key });
    const text = JSON.stringify(found?.value ?? null);
    // The same object stays while nothing changed: what is derived from it stays as well.
    if (text !== raw) value = found === null ? null : parse(found.value);
    raw = text;
    readAt = now().getTime();
    return value;
  }

  function read(): Promise<T | null> {
    const age = now().getTime() - readAt;
    if (age >= 0 && age < freshMs) return Promise.resolve(value);
    reading ??= refresh().finally(() => {
      reading = null;
    });
    return reading;
  }

  return {
    read,
    current() {
      read().catch(onFault);
      return value;
    },
    async readStored() {
      const found = await settings.findOne({ _id: key });
      return { version: found?.version ?? 0, value: found === null ? null : parse(found.value) };
    },
    async write(next, seen) {
      const version = await writeOver(settings, key, { value: next, updatedAt: now() }, seen);
      readAt = Number.NEGATIVE_INFINITY;
      await refresh();
      if (version === null) {
        throw new PlantaoError(
          'conflict',
          'Somebody saved this meanwhile. Read it again and make your change to what it is now.',
        );
      }
      return { version, value: next };
    },
  };
}

/** The number of the change; null when `seen` is given and what is there is of another change. */
async function writeOver(
  settings: Collection<SettingDocument>,
  key: string,
  fields: Pick<SettingDocument, 'value' | 'updatedAt'>,
  seen: number | undefined,
): Promise<number | null> {
  const known = seen === undefined ? {} : { version: seen === 0 ? { $exists: false } : seen };
  try {
    const saved = await settings.findOneAndUpdate(
      { _id: key, ...known },
      { $set: fields, $inc: { version: 1 } },
      {
        upsert: seen === undefined || seen === 0,
        returnDocument: 'after',
        projection: { version: 1 },
      },
    );
    return saved?.version ?? null;
  } catch (error) {
    // It was not set when it was read, and somebody has set it meanwhile.
    if (seen === 0 && error instanceof MongoServerError && error.code === 11_000) return null;
    throw error;
  }
}
