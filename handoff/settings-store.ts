import type { Db } from 'mongodb';

/** How long a value that was read counts as current, in milliseconds: another instance's change shows after it. */
const freshMs = 2_000;

interface SettingDocument {
  _id: string;
  value: unknown;
  updatedAt: Date;
}

/** One workspace setting, kept in memory and read again when it may have changed. */
export interface Setting<T> {
  /** The value as of at most two seconds ago; null while it was never set. */
  read(): Promise<T | null>;
  /** The value as it was last read, without waiting; an old one is read again behind the scenes. */
  current(): T | null;
  write(value: T): Promise<T>;
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
    async write(next) {
      await settings.updateOne({ _id: key }, { $set: { value: next, updatedAt: now() } }, { upsert: true });
      readAt = Number.NEGATIVE_INFINITY;
      return (await refresh()) ?? next;
    },
  };
}
