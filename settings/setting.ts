import type { Db } from 'mongodb';
import type * as z from 'zod';
import { parseSetting } from './parse-setting';
import { createSettingStore } from './setting-store';

/** How long a value that was read counts as current, in milliseconds: another instance's change shows after it. */
const freshMs = 2_000;

interface StoredSetting<T> {
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

export interface SettingOptions {
  db: Db;
  now: () => Date;
  /** Told of a failed reading behind the scenes; the last value goes on holding. */
  onFault: (error: unknown) => void;
}

export function createSetting<T>(
  key: string,
  schema: z.core.$ZodType<T>,
  { db, now, onFault }: SettingOptions,
): Setting<T> {
  const store = createSettingStore(db, key);
  let value: T | null = null;
  let raw = '';
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<T | null> | null = null;

  async function refresh(): Promise<T | null> {
    const { fields } = await store.read();
    const text = JSON.stringify(fields?.value ?? null);
    // The same object stays while nothing changed: what is derived from it stays as well.
    if (text !== raw) value = fields === null ? null : parseSetting(key, schema, fields.value);
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
      const { version, fields } = await store.read();
      return { version, value: fields === null ? null : parseSetting(key, schema, fields.value) };
    },
    async write(next, seen) {
      try {
        return { version: await store.write({ value: next, updatedAt: now() }, seen), value: next };
      } finally {
        // Also when somebody else wrote: theirs holds now.
        readAt = Number.NEGATIVE_INFINITY;
        await refresh();
      }
    },
  };
}
