import type { Document } from 'bson';
import { isNumeric, isPlainObject, toNumber } from '../bson-values';
import { badValue, CommandError, notImplemented } from '../command-error';
import { indexValues } from '../index/index-keys';
import { KeyWriter } from '../index/key-encoding';

/** A sort order: each field's path and whether it descends. */
export type SortOrder = { field: string; path: string[]; descending: boolean }[];

/** Memory that a sort without an index may take, as in MongoDB. */
const MAX_SORT_BYTES = 100 * 1024 * 1024;

/** @throws 15975 and 2 for malformed orders */
export function compileSort(spec: unknown): SortOrder {
  if (spec === undefined || spec === null) return [];
  if (!isPlainObject(spec)) throw new CommandError(14, 'a sort must be an object');
  return Object.entries(spec).map(([field, direction]) => {
    if (isPlainObject(direction)) throw notImplemented('sorting by an expression');
    const sign = isNumeric(direction) ? toNumber(direction) : 0;
    if (sign !== 1 && sign !== -1) throw new CommandError(15975, '$sort key ordering must be 1 or -1');
    if (field === '' || field.startsWith('$')) throw badValue(`cannot sort by '${field}'`);
    return { field, path: field.split('.'), descending: sign < 0 };
  });
}

const writer = new KeyWriter();

/** The bytes by which a document sorts: of its values under arrays, the least (or greatest) counts. */
export function sortKey(doc: Document, order: SortOrder): Buffer {
  let least: Buffer | undefined;
  for (const row of rowsOf(doc, order)) {
    order.forEach(({ descending }, i) => {
      writer.value(row[i], descending);
    });
    const key = writer.finish();
    if (!least || Buffer.compare(key, least) < 0) least = key;
  }
  return least ?? Buffer.alloc(0);
}

function rowsOf(doc: Document, order: SortOrder): unknown[][] {
  try {
    return indexValues(
      doc,
      order.map(({ path }) => path),
    ).rows;
  } catch (error) {
    if (error instanceof CommandError) throw badValue('cannot sort with keys that are parallel arrays');
    throw error;
  }
}

export function compareBy(order: SortOrder): (a: Document, b: Document) => number {
  return (a, b) => Buffer.compare(sortKey(a, order), sortKey(b, order));
}

/** Collects what is to be sorted, keeping only the first `limit` where there is one. */
export class Sorter<T> {
  private items: { key: Buffer; item: T }[] = [];
  private bytes = 0;
  constructor(
    private readonly order: SortOrder,
    private readonly limit = 0,
  ) {}

  add(doc: Document, item: T, size: number): void {
    const key = sortKey(doc, this.order);
    this.items.push({ key, item });
    this.bytes += key.length + size;
    if (this.limit > 0 && this.items.length >= Math.max(1000, this.limit * 2)) {
      this.trim();
      this.bytes = this.items.length * (key.length + size);
    }
    if (this.bytes > MAX_SORT_BYTES) {
      throw new CommandError(292, 'Sort exceeded memory limit of 104857600 bytes; add an index or a limit');
    }
  }

  finish(): T[] {
    this.trim();
    return this.items.map(({ item }) => item);
  }

  private trim(): void {
    this.items.sort((a, b) => Buffer.compare(a.key, b.key));
    if (this.limit > 0) this.items.length = Math.min(this.limit, this.items.length);
  }
}
