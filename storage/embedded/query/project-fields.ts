import type { Document } from 'bson';
import { isNumeric } from '../bson/order';
import { type AnyDocument, isPlainObject, toPlain } from '../bson/raw-document';
import { CommandError, notImplemented, typeMismatch } from '../command-error';

type Tree = Map<string, Tree | boolean>;

/**
 * Compiles a projection that includes or excludes fields; computed fields and operators are refused.
 * @throws 31254/31253 when it mixes inclusion with exclusion, 31249 when paths collide
 */
export function compileProjection(spec: unknown): ((doc: AnyDocument) => Document) | undefined {
  if (spec === undefined || spec === null) return undefined;
  if (!isPlainObject(spec)) throw typeMismatch('a projection must be an object');
  const leaves = flatten(spec);
  const { _id: id, ...others } = Object.fromEntries(leaves);
  if (leaves.length === 0) return undefined;
  const [first = id === true, ...rest] = Object.values(others);
  if (rest.some((wanted) => wanted !== first))
    throw new CommandError(first ? 31254 : 31253, `Cannot mix exclusion with inclusion in a projection`);
  const tree: Tree = new Map();
  for (const [path, wanted] of Object.entries(others)) insert(tree, path, wanted);
  if (id ?? first) tree.set('_id', true);
  else if (id === false && !first) tree.set('_id', false);
  if (id === true && !first) tree.delete('_id');
  return (doc) => project(toPlain(doc), tree, first);
}

function flatten(spec: Document, prefix = ''): [string, boolean][] {
  return Object.entries(spec).flatMap(([name, value]): [string, boolean][] => {
    const path = prefix + name;
    if (path.endsWith('.$')) throw notImplemented(`the positional ${path}`);
    if (/^$|(^|\.)\$/.test(path)) throw new CommandError(16410, `not a field of a projection: '${path}'`);
    if (typeof value === 'boolean' || isNumeric(value)) return [[path, Number(value) !== 0]];
    if (isPlainObject(value) && !Object.keys(value).some((key) => key.startsWith('$')))
      return flatten(value, `${path}.`);
    throw notImplemented(`a projection other than 0 or 1 (${path})`);
  });
}

function insert(tree: Tree, path: string, wanted: boolean): void {
  const [name = '', rest] = path.split(/\.(.*)/s);
  const next = tree.get(name);
  if (next !== undefined && (rest === undefined || !(next instanceof Map)))
    throw new CommandError(31249, `Path collision at ${path}`);
  if (rest === undefined) tree.set(name, wanted);
  else {
    const child: Tree = next instanceof Map ? next : new Map();
    tree.set(name, child);
    insert(child, rest, wanted);
  }
}

function project(source: Document, tree: Tree, including: boolean): Document {
  const result: Document = {};
  for (const [name, value] of Object.entries(source)) {
    const node = tree.get(name);
    const kept =
      node instanceof Map ? projectValue(value, node, including) : (node ?? !including) ? value : undefined;
    if (kept !== undefined) result[name] = kept;
  }
  return result;
}

function projectValue(value: unknown, tree: Tree, including: boolean): unknown {
  if (isPlainObject(value)) return project(value, tree, including);
  if (!Array.isArray(value)) return including ? undefined : value;
  return value.map((item) => projectValue(item, tree, including)).filter((item) => item !== undefined);
}
