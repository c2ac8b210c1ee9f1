import type { Document } from 'bson';
import { isPlainObject } from '../bson-values';
import { badValue, CommandError } from '../command-error';

/** The largest gap that setting an array element may fill with nulls, as in MongoDB. */
const MAX_PADDING = 1_500_000;

/** One field of a document being updated: read, written or removed in place. */
export class Field {
  constructor(
    private readonly parent: Document | unknown[],
    private readonly key: string,
    /** The dotted path of the topmost field that exists anew once this field is set. */
    readonly changedPath: string,
  ) {}

  get value(): unknown {
    if (Array.isArray(this.parent)) return this.parent[Number(this.key)];
    return Object.hasOwn(this.parent, this.key) ? this.parent[this.key] : undefined;
  }

  set(value: unknown): void {
    if (Array.isArray(this.parent)) {
      const index = Number(this.key);
      if (index > this.parent.length + MAX_PADDING) throw badValue('cannot pad an array that far');
      while (this.parent.length < index) this.parent.push(null);
      this.parent[index] = value;
    } else define(this.parent, this.key, value);
  }

  /** Removes the field; an array's element becomes null. */
  unset(): void {
    if (Array.isArray(this.parent)) {
      if (Number(this.key) < this.parent.length) this.parent[Number(this.key)] = null;
    } else delete this.parent[this.key];
  }
}

function define(parent: Document, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
  } else parent[key] = value;
}

const isIndex = (name: string): boolean => /^(0|[1-9]\d*)$/.test(name);

/**
 * Finds a field by its path. With `create`, missing parents are made.
 * @returns undefined where the path does not lead anywhere and nothing is to be created
 * @throws 28 when something on the path is neither object nor array
 */
export function locateField(doc: Document, path: readonly string[], create: boolean): Field | undefined {
  let container: unknown = doc;
  let made: string | undefined;
  for (let i = 0; i < path.length; i++) {
    const name = path[i] ?? '';
    const here = path.slice(0, i + 1).join('.');
    if (Array.isArray(container) ? !isIndex(name) : !isPlainObject(container)) {
      if (!create) return undefined;
      throw new CommandError(28, `Cannot create field '${name}' in element {${path[i - 1]}: …}`);
    }
    const parent = container as Document | unknown[];
    const field = new Field(parent, name, made ?? here);
    if (i === path.length - 1) return field;
    container = field.value;
    if (container === undefined) {
      if (!create) return undefined;
      made ??= here;
      container = {};
      field.set(container);
    }
  }
  return undefined;
}

/** The value under a concrete path (array positions as numbers), undefined if missing. */
export function readField(doc: Document, path: string): unknown {
  return locateField(doc, path.split('.'), false)?.value;
}
