import { isPlainObject } from '../bson-values';
import { CommandError, failedToParse, notImplemented } from '../command-error';
import { someValue } from '../query/walk-path';
import type { Compile, ReadCollection, Stage } from './stage';

const FIELDS = new Set(['from', 'localField', 'foreignField', 'as', 'pipeline']);

/** `$lookup` by equality of two fields, with an optional pipeline on what is found. */
export function lookupStage(spec: unknown, read: ReadCollection, compile: Compile): Stage {
  if (!isPlainObject(spec)) throw failedToParse('the $lookup specification must be an Object');
  if ('let' in spec) throw notImplemented('let in $lookup');
  for (const name of Object.keys(spec)) {
    if (!FIELDS.has(name)) throw failedToParse(`unknown argument to $lookup: ${name}`);
  }
  const { from, localField, foreignField, as, pipeline } = spec;
  if (typeof from !== 'string' || typeof as !== 'string')
    throw failedToParse("$lookup needs 'from' and 'as' strings");
  if (typeof localField !== 'string' || typeof foreignField !== 'string') {
    throw notImplemented('$lookup without localField and foreignField');
  }
  if (pipeline !== undefined && !Array.isArray(pipeline))
    throw new CommandError(14, "'pipeline' must be an array");
  const path = localField.split('.');
  return {
    push(doc, emit) {
      const values: unknown[] = [];
      someValue(doc, path, (value) => {
        if (!Array.isArray(value)) values.push(value ?? null);
        return false;
      });
      const found = read(from, { [foreignField]: { $in: values } });
      if (!pipeline) {
        emit({ ...doc, [as]: found });
        return;
      }
      const inner = compile(pipeline, read);
      for (const foreign of found) inner.push(foreign);
      emit({ ...doc, [as]: inner.finish() });
    },
  };
}
