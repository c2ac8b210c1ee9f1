import type { Document } from 'bson';
import { isPlainObject } from '../bson-values';
import { badValue, CommandError, notImplemented } from '../command-error';
import { compileExpression } from './evaluate-expression';
import { isOperatorObject, type Predicate, valuePredicate } from './query-operators';
import { someValue, splitPath } from './walk-path';

/** Where a match came from: the index in the first array, for the positional `$`. */
export interface MatchDetails {
  index?: number | undefined;
}

export type Matcher = (doc: Document, details?: MatchDetails) => boolean;

const REFUSED_TOP_LEVEL = ['$where', '$text', '$jsonSchema', '$sampleRate'];

/**
 * Compiles a filter. Throws MongoDB's error for what is unknown (2), and 238 for what this engine leaves out.
 */
export function compileQuery(filter: unknown): Matcher {
  if (filter === undefined || filter === null) return () => true;
  if (!isPlainObject(filter)) throw new CommandError(14, 'a filter must be an object');
  const clauses = Object.entries(filter).flatMap(([name, condition]) => compileClause(name, condition));
  const [first] = clauses;
  if (!first) return () => true;
  if (clauses.length === 1) return first;
  return (doc, details) => clauses.every((clause) => clause(doc, details));
}

function compileClause(name: string, condition: unknown): Matcher[] {
  if (!name.startsWith('$')) return compileField(name, condition);
  switch (name) {
    case '$and': {
      const parts = compileList(name, condition);
      return [(doc, details) => parts.every((part) => part(doc, details))];
    }
    case '$or': {
      const parts = compileList(name, condition);
      return [(doc, details) => parts.some((part) => part(doc, details))];
    }
    case '$nor': {
      const parts = compileList(name, condition);
      return [(doc) => !parts.some((part) => part(doc))];
    }
    case '$expr': {
      const evaluate = compileExpression(condition);
      return [(doc) => isTruthy(evaluate(doc))];
    }
    case '$comment':
      return [];
  }
  if (REFUSED_TOP_LEVEL.includes(name)) throw notImplemented(name);
  throw badValue(`unknown top level operator: ${name}`);
}

/** Truth as `$expr` and `$cond` see it. */
export function isTruthy(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== 0;
}

function compileList(name: string, list: unknown): Matcher[] {
  if (!Array.isArray(list) || list.length === 0) throw badValue(`${name} must be a nonempty array`);
  return list.map((part) => {
    if (!isPlainObject(part)) throw badValue(`${name} entries need to be full objects`);
    return compileQuery(part);
  });
}

function compileField(name: string, condition: unknown): Matcher[] {
  const path = splitPath(name);
  if (!isOperatorObject(condition)) return [leaf(path, valuePredicate('$eq', condition, {}))];
  return Object.entries(condition).flatMap(([operator, operand]) =>
    compileOperator(path, operator, operand, condition),
  );
}

function compileOperator(path: string[], operator: string, operand: unknown, all: Document): Matcher[] {
  const not = (operator: string) => {
    const match = leaf(path, valuePredicate(operator, operand, all));
    return [(doc: Document) => !match(doc)];
  };
  switch (operator) {
    case '$comment':
    case '$options':
      if (operator === '$options' && !('$regex' in all)) throw badValue('$options needs a $regex');
      return [];
    case '$ne':
      return not('$eq');
    case '$nin':
      return not('$in');
    case '$not': {
      const inner = compileNot(path, operand);
      return [(doc) => !inner.every((match) => match(doc))];
    }
    case '$exists': {
      const wanted = isTruthy(operand);
      return [(doc) => someValue(doc, path, (value) => value !== undefined, false) === wanted];
    }
    case '$all':
      return compileAll(path, operand);
    case '$elemMatch':
      return [elementMatcher(path, operand)];
    case '$size':
      return [leaf(path, valuePredicate('$size', operand, all), false)];
  }
  return [leaf(path, valuePredicate(operator, operand, all))];
}

function compileNot(path: string[], operand: unknown): Matcher[] {
  if (isOperatorObject(operand)) return compileField(path.join('.'), operand);
  const predicate = valuePredicate('$regex', operand, {});
  return [leaf(path, predicate)];
}

function compileAll(path: string[], operand: unknown): Matcher[] {
  if (!Array.isArray(operand)) throw badValue('$all needs an array');
  if (operand.length === 0) return [() => false];
  return operand.flatMap((item) => {
    if (!isOperatorObject(item)) return [leaf(path, valuePredicate('$eq', item, {}))];
    if (!('$elemMatch' in item)) throw badValue('no $ expressions in $all');
    return compileField(path.join('.'), item);
  });
}

function leaf(path: string[], predicate: Predicate, expandLeaf = true): Matcher {
  const [single] = path;
  return (doc, details) => {
    if (single !== undefined && path.length === 1) {
      const value = Object.hasOwn(doc, single) ? doc[single] : undefined;
      if (!Array.isArray(value)) return predicate(value);
    }
    return someValue(
      doc,
      path,
      (value, index) => {
        if (!predicate(value)) return false;
        if (details && index !== undefined) details.index = index;
        return true;
      },
      expandLeaf,
    );
  };
}

/** A matcher of single array elements, for `$elemMatch` and `$pull`: a filter on objects or operators on values. */
export function compileElement(condition: Document): (element: unknown) => boolean {
  const names = Object.keys(condition);
  const onValue = names.length > 0 && names.every((name) => name.startsWith('$') && !isLogical(name));
  if (onValue) {
    const match = compileQuery({ element: condition });
    // A wrapper makes the element a field; an array element must not be expanded, so it is boxed once more.
    return (element) => match(Array.isArray(element) ? { element: [element] } : { element });
  }
  const match = compileQuery(condition);
  return (element) => {
    if (isPlainObject(element)) return match(element);
    return Array.isArray(element) && match(Object.fromEntries(element.entries()));
  };
}

const isLogical = (name: string): boolean => ['$and', '$or', '$nor', '$expr'].includes(name);

function elementMatcher(path: string[], condition: unknown): Matcher {
  if (!isPlainObject(condition)) throw badValue('$elemMatch needs an Object');
  const match = compileElement(condition);
  return (doc, details) =>
    someValue(
      doc,
      path,
      (value, outer) => {
        const found = Array.isArray(value) ? value.findIndex(match) : -1;
        if (found < 0) return false;
        if (details) details.index = outer ?? found;
        return true;
      },
      false,
    );
}
