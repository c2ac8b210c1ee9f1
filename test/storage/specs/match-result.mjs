import { Binary, Decimal128, EJSON, Long, ObjectId } from 'bson';

const isDocument = (value) =>
  typeof value === 'object' &&
  value !== null &&
  Object.getPrototypeOf(value) !== Date.prototype &&
  !value._bsontype &&
  !Array.isArray(value);
const types = {
  object: isDocument,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  int: Number.isInteger,
  long: (value) => Number.isInteger(value) || value instanceof Long,
  double: (value) => typeof value === 'number',
  number: (value) => typeof value === 'number',
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  objectId: (value) => value instanceof ObjectId,
  binData: (value) => value instanceof Binary,
  decimal: (value) => value instanceof Decimal128,
  timestamp: (value) => value?._bsontype === 'Timestamp',
  null: (value) => value === null,
};

/**
 * Compares by the rules of the unified test format: documents at the root may have more fields.
 * @returns what differs, undefined if nothing does
 */
export function matches(expected, actual, state, isRoot = false, at = 'result') {
  if (isDocument(expected)) {
    const special = Object.keys(expected).find((name) => name.startsWith('$$'));
    if (special) return matchesSpecial(special, expected[special], actual, state, isRoot, at);
    if (!isDocument(actual)) return `${at} is ${JSON.stringify(actual)}`;
    for (const [name, value] of Object.entries(expected)) {
      const fault = matches(value, actual[name], state, false, `${at}.${name}`);
      if (fault) return fault;
    }
    const more = isRoot
      ? undefined
      : Object.keys(actual).find((name) => !(name in expected) && actual[name] !== undefined);
    return more && `${at} has ${more}`;
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length)
      return `${at} is ${JSON.stringify(actual)}`;
    for (const [i, value] of expected.entries()) {
      const fault = matches(value, actual[i], state, isRoot, `${at}[${i}]`);
      if (fault) return fault;
    }
    return undefined;
  }
  const [wanted, found] = [expected, actual].map((value) => EJSON.stringify({ value }));
  return wanted === found ? undefined : `${at}: ${found} instead of ${wanted}`;
}

function matchesSpecial(operator, operand, actual, state, isRoot, at) {
  switch (operator) {
    case '$$exists':
      return (actual !== undefined) === operand ? undefined : `${at} ${operand ? 'is missing' : 'is there'}`;
    case '$$unsetOrMatches':
      return actual === undefined || actual === null
        ? undefined
        : matches(operand, actual, state, isRoot, at);
    case '$$type':
      return [operand].flat().some((type) => types[type]?.(actual))
        ? undefined
        : `${at} is not of type ${operand}`;
    case '$$matchesEntity':
      return matches(state.entities.get(operand), actual, state, isRoot, at);
    case '$$sessionLsid':
      return undefined;
  }
  return `${operator} is not known to this runner`;
}
