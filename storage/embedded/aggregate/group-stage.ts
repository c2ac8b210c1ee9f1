import { type Document, Long } from 'bson';
import { compareValues, isNumeric, isPlainObject } from '../bson-values';
import { CommandError, notImplemented } from '../command-error';
import { valueKey } from '../index/key-encoding';
import { compileExpression, type Expression } from '../query/evaluate-expression';
import type { Stage } from './stage';

interface Accumulator {
  add(value: unknown): void;
  result(): unknown;
}

const REFUSED = new Set(
  `$accumulator $bottom $bottomN $firstN $lastN $maxN $median $mergeObjects $minN $percentile $stdDevPop
  $stdDevSamp $top $topN`.split(/\s+/),
);

/** `$group`: one result per distinct `_id`, in the order in which groups first appear. */
export function groupStage(spec: unknown): Stage {
  if (!isPlainObject(spec)) throw new CommandError(15947, "a group's fields must be specified in an object");
  if (!('_id' in spec)) throw new CommandError(15955, 'a group specification must include an _id');
  const idOf = compileExpression(spec._id);
  const fields = Object.entries(spec)
    .filter(([name]) => name !== '_id')
    .map(([name, value]) => compileField(name, value));
  const groups = new Map<string, { id: unknown; accumulators: Accumulator[] }>();
  return {
    push(doc) {
      const id = idOf(doc) ?? null;
      const key = valueKey(id);
      let group = groups.get(key);
      if (!group) {
        group = { id, accumulators: fields.map(({ create }) => create()) };
        groups.set(key, group);
      }
      const { accumulators } = group;
      fields.forEach(({ evaluate }, i) => {
        accumulators[i]?.add(evaluate(doc));
      });
    },
    end(emit) {
      for (const { id, accumulators } of groups.values()) {
        const result: Document = { _id: id };
        fields.forEach(({ name }, i) => {
          result[name] = accumulators[i]?.result() ?? null;
        });
        emit(result);
      }
    },
  };
}

function compileField(
  name: string,
  value: unknown,
): { name: string; evaluate: Expression; create(): Accumulator } {
  if (name.includes('.')) throw new CommandError(40235, `The field name '${name}' cannot contain '.'`);
  const [entry, second] = isPlainObject(value) ? Object.entries(value) : [];
  if (!entry?.[0].startsWith('$'))
    throw new CommandError(40234, `The field '${name}' must be an accumulator object`);
  if (second) throw new CommandError(40238, `The field '${name}' must specify one accumulator`);
  const [operator, argument] = entry;
  const create = accumulatorOf(operator);
  const isCount = operator === '$count';
  if (isCount && !(isPlainObject(argument) && Object.keys(argument).length === 0)) {
    throw new CommandError(14, '$count takes no arguments, i.e. $count:{}');
  }
  return { name, evaluate: compileExpression(isCount ? 1 : argument), create };
}

function accumulatorOf(operator: string): () => Accumulator {
  switch (operator) {
    case '$sum':
    case '$count':
      return sum;
    case '$avg':
      return average;
    case '$min':
      return () => extreme(-1);
    case '$max':
      return () => extreme(1);
    case '$first':
      return () => end(true);
    case '$last':
      return () => end(false);
    case '$push':
      return list;
    case '$addToSet':
      return set;
  }
  if (REFUSED.has(operator)) throw notImplemented(`the accumulator ${operator}`);
  throw new CommandError(15952, `unknown group operator '${operator}'`);
}

function sum(): Accumulator {
  let total: number | Long = 0;
  return {
    add(value) {
      if (!isNumeric(value)) return;
      if (typeof value === 'number' && typeof total === 'number') total += value;
      else {
        const exact = [value, total].every((n) => n instanceof Long || Number.isInteger(n));
        total = exact ? Long.fromValue(total).add(Long.fromValue(value)) : Number(total) + Number(value);
      }
    },
    result: () => total,
  };
}

function average(): Accumulator {
  let total = 0;
  let count = 0;
  return {
    add(value) {
      if (!isNumeric(value)) return;
      total += Number(value);
      count++;
    },
    result: () => (count > 0 ? total / count : null),
  };
}

function extreme(sign: number): Accumulator {
  let best: unknown;
  return {
    add(value) {
      if (value === undefined || value === null) return;
      if (best === undefined || compareValues(value, best) * sign > 0) best = value;
    },
    result: () => best,
  };
}

function end(first: boolean): Accumulator {
  let kept: unknown;
  let any = false;
  return {
    add(value) {
      if (!first || !any) kept = value;
      any = true;
    },
    result: () => kept,
  };
}

function list(): Accumulator {
  const values: unknown[] = [];
  return {
    add: (value) => void (value !== undefined && values.push(value)),
    result: () => values,
  };
}

function set(): Accumulator {
  const values = new Map<string, unknown>();
  return {
    add(value) {
      if (value === undefined) return;
      const key = valueKey(value);
      if (!values.has(key)) values.set(key, value);
    },
    result: () => [...values.values()],
  };
}
