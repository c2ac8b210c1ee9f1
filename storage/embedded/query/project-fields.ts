import type { Document } from 'bson';
import { isNumeric, isPlainObject, toNumber } from '../bson-values';
import { badValue, CommandError, notImplemented } from '../command-error';
import { compileExpression, type Expression } from './evaluate-expression';
import { compileElement, isTruthy, type MatchDetails } from './match-query';

/** What a projection makes of a document; `details` serve the positional `$`. */
export type Projection = (doc: Document, details?: MatchDetails) => Document;

type Leaf =
  | { kind: 'include' | 'exclude' | 'positional' }
  | { kind: 'compute'; evaluate: Expression }
  | { kind: 'slice'; skip: number; limit: number }
  | { kind: 'elemMatch'; match: (element: unknown) => boolean };
type Tree = Map<string, Tree | Leaf>;

/**
 * Compiles a projection of `find` or `$project`.
 * @throws 31254/31253 when it mixes inclusion with exclusion, 31249 when paths collide
 */
export function compileProjection(spec: unknown, stage = false): Projection | undefined {
  if (spec === undefined || spec === null) return undefined;
  if (!isPlainObject(spec)) throw new CommandError(14, 'a projection must be an object');
  if (Object.keys(spec).length === 0) {
    if (stage)
      throw new CommandError(51272, 'Invalid $project :: projection specification must have a field');
    return undefined;
  }
  const tree: Tree = new Map();
  const kinds = new Set<string>();
  let id: Leaf | undefined;
  for (const [path, value] of flatten(spec)) {
    const leaf = readLeaf(path, value, stage);
    if (path === '_id') id = leaf;
    else {
      kinds.add(leaf.kind === 'slice' ? 'neutral' : leaf.kind === 'exclude' ? 'exclude' : 'include');
      insert(tree, leaf.kind === 'positional' ? path.slice(0, -2) : path, leaf);
    }
  }
  if (kinds.has('include') && kinds.has('exclude')) {
    const first = [...kinds].find((kind) => kind !== 'neutral');
    throw first === 'include'
      ? new CommandError(31254, 'Cannot do exclusion on a field in inclusion projection')
      : new CommandError(31253, 'Cannot do inclusion on a field in exclusion projection');
  }
  const including =
    kinds.has('include') || (!kinds.has('exclude') && id !== undefined && id.kind !== 'exclude');
  if (including) tree.set('_id', id ?? { kind: 'include' });
  else if (id) tree.set('_id', id);
  if (including && id?.kind === 'exclude') tree.delete('_id');
  return (doc, details) => project(doc, tree, including, doc, details);
}

function flatten(spec: Document, prefix = ''): [string, unknown][] {
  return Object.entries(spec).flatMap(([name, value]): [string, unknown][] => {
    const path = prefix + name;
    if (name === '') throw new CommandError(40352, 'FieldPath cannot be constructed with empty string');
    const nested = isPlainObject(value) && !Object.keys(value)[0]?.startsWith('$');
    return nested && Object.keys(value).length > 0 ? flatten(value, `${path}.`) : [[path, value]];
  });
}

function readLeaf(path: string, value: unknown, stage: boolean): Leaf {
  if (path.endsWith('.$')) {
    if (stage) throw new CommandError(16410, 'FieldPath field names may not start with $');
    return { kind: 'positional' };
  }
  if (path.startsWith('$') || path.includes('.$')) {
    throw new CommandError(16410, `FieldPath field names may not start with '$': ${path}`);
  }
  if (typeof value === 'boolean' || isNumeric(value)) {
    return { kind: isTruthy(typeof value === 'boolean' ? value : toNumber(value)) ? 'include' : 'exclude' };
  }
  if (isPlainObject(value)) {
    if ('$meta' in value) throw notImplemented('$meta');
    if (!stage && '$elemMatch' in value) {
      if (!isPlainObject(value.$elemMatch)) throw badValue('$elemMatch needs an object');
      return { kind: 'elemMatch', match: compileElement(value.$elemMatch) };
    }
    if (!stage && '$slice' in value) {
      const range = Array.isArray(value.$slice) ? value.$slice : undefined;
      if (range?.length === 3 || typeof range?.[0] === 'string') {
        return { kind: 'compute', evaluate: compileExpression(value) };
      }
      const limit = toNumber(range ? range[1] : value.$slice, 0, '$slice');
      const skip = range ? toNumber(range[0], 0, '$slice') : Math.min(limit, 0);
      if (range && limit <= 0) throw new CommandError(28724, 'the limit of $slice must be positive');
      return { kind: 'slice', skip, limit: Math.abs(limit) };
    }
  }
  return { kind: 'compute', evaluate: compileExpression(value) };
}

function insert(tree: Tree, path: string, leaf: Leaf): void {
  const names = path.split('.');
  let node = tree;
  names.forEach((name, i) => {
    const next = node.get(name);
    if (i === names.length - 1 || (next && !(next instanceof Map))) {
      if (next) throw new CommandError(31249, `Path collision at ${path}`);
      node.set(name, leaf);
      return;
    }
    const child: Tree = next instanceof Map ? next : new Map();
    node.set(name, child);
    node = child;
  });
}

function project(
  source: Document,
  tree: Tree,
  including: boolean,
  root: Document,
  details?: MatchDetails,
): Document {
  const result: Document = {};
  for (const [name, value] of Object.entries(source)) {
    const node = tree.get(name);
    const kept = node ? projectValue(value, node, including, root, details) : including ? undefined : value;
    if (kept !== undefined) result[name] = kept;
  }
  for (const [name, node] of tree) {
    if (!(node instanceof Map) && node.kind === 'compute' && !Object.hasOwn(source, name)) {
      const value = node.evaluate(root);
      if (value !== undefined) result[name] = value;
    } else if (node instanceof Map && !Object.hasOwn(source, name) && computes(node)) {
      result[name] = project({}, node, including, root, details);
    }
  }
  return result;
}

function computes(tree: Tree): boolean {
  return [...tree.values()].some((node) => (node instanceof Map ? computes(node) : node.kind === 'compute'));
}

function projectValue(
  value: unknown,
  node: Tree | Leaf,
  including: boolean,
  root: Document,
  details?: MatchDetails,
): unknown {
  if (node instanceof Map) {
    if (isPlainObject(value)) return project(value, node, including, root, details);
    if (Array.isArray(value)) {
      return value
        .map((item) => projectValue(item, node, including, root, details))
        .filter((item) => item !== undefined);
    }
    if (computes(node)) return project({}, node, including, root, details);
    return including ? undefined : value;
  }
  switch (node.kind) {
    case 'include':
      return value;
    case 'exclude':
      return undefined;
    case 'compute':
      return node.evaluate(root);
    case 'slice':
      return Array.isArray(value) ? slice(value, node.skip, node.limit) : value;
    case 'elemMatch': {
      const found = Array.isArray(value) ? value.find(node.match) : undefined;
      return found === undefined ? undefined : [found];
    }
    case 'positional':
      if (!Array.isArray(value)) return value;
      if (details?.index === undefined) {
        throw new CommandError(
          51246,
          "Executor error during find command: positional operator '.$' couldn't find a matching element",
        );
      }
      return value.slice(details.index, details.index + 1);
  }
}

function slice(array: unknown[], skip: number, limit: number): unknown[] {
  const start = skip < 0 ? Math.max(0, array.length + skip) : skip;
  return array.slice(start, start + limit);
}
