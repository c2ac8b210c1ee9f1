import type { Document } from 'bson';
import { isNumeric, valueKey } from '../bson/order';
import { type AnyDocument, fieldOf, isPlainObject } from '../bson/raw-document';
import { atlasOnly, CommandError, notImplemented } from '../command-error';
import { atlasOnlyNames, refusedAccumulators, refusedStages } from '../commands/refused-names';
import { compileQuery } from '../query/match-query';
import { compileProjection } from '../query/project-fields';

/** Documents as they pass; an undefined among them is a moment at which others may run. */
export type Documents = Iterable<AnyDocument | undefined>;
/** What a stage makes of the documents that reach it. */
type Stage = (documents: Documents) => Documents;

/** @throws 40324 for an unknown stage, 238 for one left out */
export function compilePipeline(stages: readonly unknown[]): Stage {
  const compiled = stages.map((stage) => {
    const [[name, spec] = ['', undefined], second] = isPlainObject(stage) ? Object.entries(stage) : [];
    if (name === '' || second)
      throw new CommandError(40323, 'A pipeline stage must contain exactly one field.');
    const compile = Object.hasOwn(stageCompilers, name) ? stageCompilers[name] : undefined;
    if (compile) return compile(spec);
    if (atlasOnlyNames.has(name)) throw atlasOnly(`the stage ${name}`);
    if (refusedStages.has(name)) throw notImplemented(`the stage ${name}`);
    throw new CommandError(40324, `Unrecognized pipeline stage name: '${name}'`);
  });
  return (documents) => compiled.reduce((found, stage) => stage(found), documents);
}

const stageCompilers: Record<string, (spec: unknown) => Stage> = {
  $match(spec) {
    if (!isPlainObject(spec)) throw new CommandError(15959, 'the match filter must be an object');
    const match = compileQuery(spec);
    return function* (documents) {
      for (const doc of documents) if (!doc || match(doc)) yield doc;
    };
  },
  $project(spec) {
    const project = compileProjection(spec ?? 0);
    if (!project) throw new CommandError(51272, 'Invalid $project: it must have a field');
    return function* (documents) {
      for (const doc of documents) yield doc && project(doc);
    };
  },
  $limit(spec) {
    const limit = wholeNumber(spec, 1, 15958);
    return function* (documents) {
      let left = limit;
      for (const doc of documents) {
        yield doc;
        if (doc && --left === 0) return;
      }
    };
  },
  $skip(spec) {
    const skip = wholeNumber(spec, 0, 15956);
    return function* (documents) {
      let left = skip;
      for (const doc of documents) if (!doc || left-- <= 0) yield doc;
    };
  },
  $group,
  $changeStream() {
    throw new CommandError(40602, '$changeStream is only valid as the first stage in a pipeline');
  },
};

function wholeNumber(value: unknown, least: number, code: number): number {
  const number = isNumeric(value) ? Number(value) : Number.NaN;
  if (!Number.isInteger(number) || number < least) throw new CommandError(code, `invalid argument: ${value}`);
  return number;
}

/** Counts and sums: one result per distinct `_id`, in the order in which groups first appear. */
function $group(spec: unknown): Stage {
  if (!isPlainObject(spec)) throw new CommandError(15947, "a group's fields must be specified in an object");
  if (!('_id' in spec)) throw new CommandError(15955, 'a group specification must include an _id');
  const { _id, ...sums } = spec;
  const idOf = compileValue(_id);
  const fields = Object.entries(sums).map(([name, value]) => ({ name, evaluate: compileSum(value) }));
  return function* (documents) {
    const groups = new Map<string, Document>();
    for (const doc of documents) {
      if (!doc) {
        yield;
        continue;
      }
      const id = idOf(doc) ?? null;
      const group = groups.get(valueKey(id)) ?? { _id: id };
      for (const { name, evaluate } of fields) group[name] = (group[name] ?? 0) + Number(evaluate(doc));
      groups.set(valueKey(id), group);
    }
    yield* groups.values();
  };
}

function compileSum(value: unknown): (doc: AnyDocument) => unknown {
  const [[operator, argument] = [''], second] = isPlainObject(value) ? Object.entries(value) : [];
  if (second || !operator.startsWith('$'))
    throw new CommandError(40234, 'a field must be an accumulator object');
  const evaluate = operator === '$sum' ? compileValue(argument) : undefined;
  if (evaluate) return (doc) => (isNumeric(evaluate(doc)) ? evaluate(doc) : 0);
  if (refusedAccumulators.has(operator)) throw notImplemented(`the accumulator ${operator}`);
  throw new CommandError(15952, `unknown group operator '${operator}'`);
}

/** A field path or a constant; expressions are refused. */
function compileValue(expression: unknown): (doc: AnyDocument) => unknown {
  const isPath = typeof expression === 'string' && /^\$[^$]/.test(expression);
  const path = isPath ? expression.slice(1).split('.') : [];
  if (isPath) return (doc) => path.reduce<unknown>(fieldOf, doc);
  if (isPlainObject(expression) || Array.isArray(expression) || String(expression).startsWith('$'))
    throw notImplemented('an aggregation expression');
  return () => expression;
}
