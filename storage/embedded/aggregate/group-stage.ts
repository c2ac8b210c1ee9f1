import { type Document, Long } from 'bson';
import { isNumeric, isPlainObject } from '../bson/bson-values';
import { compareValues, valueKey } from '../bson/key-writer';
import { type AnyDocument, fieldOf } from '../bson/raw-document';
import { CommandError, notImplemented } from '../command-error';
import { REFUSED_ACCUMULATORS } from '../commands/refused-names';
import type { Stage } from './pipeline';

/** What a group has of a field so far, with one more value; undefined before the first. */
type Accumulate = (soFar: unknown, value: unknown) => unknown;

const ACCUMULATORS: Record<string, Accumulate> = {
  $sum: (soFar = 0, value) => (isNumeric(value) ? add(soFar as number | Long, value) : soFar),
  $count: (soFar = 0) => (soFar as number) + 1,
  $min: (soFar, value) => better(soFar, value, -1),
  $max: (soFar, value) => better(soFar, value, 1),
};

function add(a: number | Long, b: number | Long): number | Long {
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  const areWhole = [a, b].every((value) => value instanceof Long || Number.isInteger(value));
  return areWhole ? Long.fromValue(a).add(Long.fromValue(b)) : Number(a) + Number(b);
}

function better(soFar: unknown, value: unknown, sign: number): unknown {
  if ((value ?? null) === null) return soFar;
  return soFar === undefined || compareValues(value, soFar) * sign > 0 ? value : soFar;
}

/** `$group`: one result per distinct `_id`, in the order in which groups first appear. */
export function groupStage(spec: unknown): Stage {
  if (!isPlainObject(spec)) throw new CommandError(15947, "a group's fields must be specified in an object");
  if (!('_id' in spec)) throw new CommandError(15955, 'a group specification must include an _id');
  const { _id, ...others } = spec;
  const idOf = compileValue(_id);
  const fields = Object.entries(others).map(([name, value]) => ({ name, ...compileField(name, value) }));
  const groups = new Map<string, Document>();
  return {
    push(doc) {
      const id = idOf(doc) ?? null;
      const key = valueKey(id);
      const group = groups.get(key) ?? { _id: id };
      groups.set(key, group);
      for (const { name, accumulate, evaluate } of fields)
        group[name] = accumulate(group[name], evaluate(doc));
    },
    end(emit) {
      for (const group of groups.values()) {
        for (const { name } of fields) group[name] ??= null;
        emit(group);
      }
    },
  };
}

function compileField(name: string, value: unknown) {
  if (name.includes('.')) throw new CommandError(40235, `The field name '${name}' cannot contain '.'`);
  const [entry, second] = isPlainObject(value) ? Object.entries(value) : [];
  if (!entry?.[0].startsWith('$') || second)
    throw new CommandError(40234, `The field '${name}' must be an accumulator object`);
  const [operator, argument] = entry;
  const accumulate = Object.hasOwn(ACCUMULATORS, operator) ? ACCUMULATORS[operator] : undefined;
  if (accumulate) return { accumulate, evaluate: compileValue(operator === '$count' ? 1 : argument) };
  if (REFUSED_ACCUMULATORS.has(operator)) throw notImplemented(`the accumulator ${operator}`);
  throw new CommandError(15952, `unknown group operator '${operator}'`);
}

/** A field path or a constant; expressions are refused. */
function compileValue(expression: unknown): (doc: AnyDocument) => unknown {
  if (typeof expression === 'string' && /^\$[^$]/.test(expression)) {
    const path = expression.slice(1).split('.');
    return (doc) => path.reduce<unknown>(fieldOf, doc);
  }
  const isConstant =
    typeof expression === 'string' ? !expression.startsWith('$') : !isPlainObject(expression);
  if (!isConstant || Array.isArray(expression)) throw notImplemented('an aggregation expression');
  return () => expression;
}
