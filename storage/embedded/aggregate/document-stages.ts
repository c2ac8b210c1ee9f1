import type { Document } from 'bson';
import { isPlainObject } from '../bson-values';
import { badValue, CommandError } from '../command-error';
import { compileExpression, type Expression } from '../query/evaluate-expression';
import { compileQuery } from '../query/match-query';
import { compileProjection } from '../query/project-fields';
import { readField } from '../update/locate-field';

/** A stage that looks at one document at a time; undefined if `name` is not such a stage. */
export function documentStage(name: string, spec: unknown): ((doc: Document) => Document[]) | undefined {
  switch (name) {
    case '$match': {
      if (!isPlainObject(spec))
        throw new CommandError(15959, 'the match filter must be an expression in an object');
      const match = compileQuery(spec);
      return (doc) => (match(doc) ? [doc] : []);
    }
    case '$unwind':
      return unwind(spec);
  }
  const change = changingStage(name, spec);
  return change && ((doc) => [change(doc)]);
}

const UPDATE_STAGES = new Set(['$set', '$addFields', '$unset', '$project', '$replaceRoot', '$replaceWith']);

/** The stages of an update given as a pipeline. */
export function compileSetStages(stages: unknown[]): (doc: Document) => Document {
  const changes = stages.map((stage) => {
    const [entry] = isPlainObject(stage) ? Object.entries(stage) : [];
    const change = entry && UPDATE_STAGES.has(entry[0]) ? changingStage(entry[0], entry[1]) : undefined;
    if (!change) throw new CommandError(72, `${entry?.[0]} is not allowed to be used within an update`);
    return change;
  });
  return (doc) => changes.reduce((current, change) => change(current), doc);
}

function changingStage(name: string, spec: unknown): ((doc: Document) => Document) | undefined {
  switch (name) {
    case '$project': {
      if (!isPlainObject(spec)) throw new CommandError(15969, '$project specification must be an object');
      const projection = compileProjection(spec, true);
      return (doc) => projection?.(doc) ?? doc;
    }
    case '$set':
    case '$addFields':
      return addFields(spec);
    case '$unset': {
      const paths = Array.isArray(spec) ? spec : [spec];
      if (paths.length === 0 || paths.some((path) => typeof path !== 'string')) {
        throw new CommandError(31120, '$unset specification must be a string or an array of strings');
      }
      const projection = compileProjection(Object.fromEntries(paths.map((path) => [path, 0])), true);
      return (doc) => projection?.(doc) ?? doc;
    }
    case '$replaceRoot':
    case '$replaceWith': {
      if (name === '$replaceRoot' && !(isPlainObject(spec) && 'newRoot' in spec)) {
        throw new CommandError(40231, 'no newRoot specified for the $replaceRoot stage');
      }
      const evaluate = compileExpression(name === '$replaceRoot' ? (spec as Document).newRoot : spec);
      return (doc) => {
        const root = evaluate(doc);
        if (!isPlainObject(root)) throw new CommandError(40228, "'newRoot' must evaluate to an object");
        return root;
      };
    }
  }
  return undefined;
}

type Fields = Map<string, Fields | Expression>;

function addFields(spec: unknown): (doc: Document) => Document {
  if (!isPlainObject(spec) || Object.keys(spec).length === 0) {
    throw new CommandError(40272, '$addFields specification must be an object with fields');
  }
  const fields: Fields = new Map();
  for (const [path, value] of Object.entries(spec)) {
    if (path.startsWith('$'))
      throw new CommandError(16410, `FieldPath field names may not start with '$': ${path}`);
    putField(fields, path.split('.'), value);
  }
  return (doc) => withFields(doc, fields, doc);
}

function putField(fields: Fields, names: string[], value: unknown): void {
  const [name = '', ...rest] = names;
  if (rest.length === 0) {
    const nested =
      isPlainObject(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]?.startsWith('$');
    if (!nested) {
      if (fields.has(name))
        throw new CommandError(40176, `specification contains two conflicting paths: ${name}`);
      fields.set(name, compileExpression(value));
      return;
    }
    for (const [inner, part] of Object.entries(value)) putField(fields, [name, ...inner.split('.')], part);
    return;
  }
  const child = fields.get(name) ?? new Map();
  if (!(child instanceof Map))
    throw new CommandError(40176, `specification contains two conflicting paths: ${name}`);
  fields.set(name, child);
  putField(child, rest, value);
}

function withFields(value: unknown, fields: Fields, root: Document): Document {
  const result: Document = isPlainObject(value) ? { ...value } : {};
  for (const [name, field] of fields) {
    const current = result[name];
    const next =
      field instanceof Map
        ? Array.isArray(current)
          ? current.map((item) => withFields(item, field, root))
          : withFields(current, field, root)
        : field(root);
    if (next === undefined) delete result[name];
    else result[name] = next;
  }
  return result;
}

function unwind(spec: unknown): (doc: Document) => Document[] {
  const options = isPlainObject(spec) ? spec : { path: spec };
  const { path, includeArrayIndex, preserveNullAndEmptyArrays: preserve = false, ...others } = options;
  if (Object.keys(others).length > 0) throw new CommandError(28811, 'unrecognized option to $unwind stage');
  if (typeof path !== 'string')
    throw new CommandError(28808, 'expected a string as the path for $unwind stage');
  if (!path.startsWith('$'))
    throw new CommandError(28818, 'path option to $unwind stage should be prefixed with $');
  if (includeArrayIndex !== undefined && typeof includeArrayIndex !== 'string') {
    throw badValue('includeArrayIndex must be a string');
  }
  const names = path.slice(1).split('.');
  const withIndex = (doc: Document, index: number | null): Document =>
    includeArrayIndex === undefined ? doc : withValue(doc, includeArrayIndex.split('.'), index);
  return (doc) => {
    const value = readField(doc, names.join('.'));
    if (Array.isArray(value) && value.length > 0) {
      return value.map((item, i) => withIndex(withValue(doc, names, item), i));
    }
    if (value !== undefined && value !== null && !Array.isArray(value)) return [withIndex(doc, null)];
    if (!preserve) return [];
    return [withIndex(Array.isArray(value) ? withValue(doc, names, undefined) : doc, null)];
  };
}

/** A copy of the document with one value replaced, or removed if undefined. */
function withValue(doc: Document, names: string[], value: unknown): Document {
  const [name = '', ...rest] = names;
  const copy = { ...doc };
  const next =
    rest.length === 0 ? value : withValue(isPlainObject(copy[name]) ? copy[name] : {}, rest, value);
  if (next === undefined) delete copy[name];
  else copy[name] = next;
  return copy;
}
