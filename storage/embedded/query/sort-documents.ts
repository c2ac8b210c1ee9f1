import { isNumeric, KeyWriter } from '../bson/order';
import { type AnyDocument, isPlainObject } from '../bson/raw-document';
import { badValue, CommandError, notImplemented, typeMismatch } from '../command-error';
import { indexValues } from '../index/index-values';

/** A sort order: each field's path and whether it descends. */
export type SortOrder = { field: string; path: string[]; descending: boolean }[];

/** Memory that a sort without an index may take, as in MongoDB. */
const maxSortBytes = 100 * 1024 * 1024;

/** @throws 15975 and 2 for malformed orders */
export function compileSort(spec: unknown): SortOrder {
  if (spec === undefined || spec === null) return [];
  if (!isPlainObject(spec)) throw typeMismatch('a sort must be an object');
  return Object.entries(spec).map(([field, direction]) => {
    if (isPlainObject(direction)) throw notImplemented('sorting by an expression');
    if (!isNumeric(direction) || Math.abs(Number(direction)) !== 1)
      throw new CommandError(15975, '$sort key ordering must be 1 or -1');
    if (field === '' || field.startsWith('$')) throw badValue(`cannot sort by '${field}'`);
    return { field, path: field.split('.'), descending: Number(direction) < 0 };
  });
}

const writer = new KeyWriter();

/** Collects what is to be sorted, keeping only the first `limit` where there is one. */
export class Sorter<T extends { doc: AnyDocument }> {
  private items: { key: Buffer; item: T; size: number }[] = [];
  private bytes = 0;
  private readonly paths: string[][];
  constructor(
    private readonly order: SortOrder,
    private readonly limit = 0,
  ) {
    this.paths = order.map(({ path }) => path);
  }

  add(item: T, size: number): void {
    // Of a document's values under arrays, the least (or greatest) counts.
    const keys = indexValues(item.doc, this.paths).rows.map((row) => {
      for (const [i, { descending }] of this.order.entries()) writer.value(row[i], descending);
      return writer.finish();
    });
    const key = keys.reduce((least, other) => (Buffer.compare(other, least) < 0 ? other : least));
    this.items.push({ key, item, size: key.length + size });
    this.bytes += key.length + size;
    if (this.limit > 0 && this.items.length >= Math.max(1000, this.limit * 2)) this.finish();
    if (this.bytes > maxSortBytes)
      throw new CommandError(292, 'Sort exceeded memory limit of 104857600 bytes; add an index or a limit');
  }

  finish(): T[] {
    this.items.sort((a, b) => Buffer.compare(a.key, b.key));
    if (this.limit > 0) this.items.length = Math.min(this.limit, this.items.length);
    this.bytes = this.items.reduce((sum, { size }) => sum + size, 0);
    return this.items.map(({ item }) => item);
  }
}
