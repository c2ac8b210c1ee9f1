/** Where the driver does otherwise, whatever the server does: by the test's name. */
const ofTheDriver = [
  [
    /^create-(null-ids|id-types): .* type (null|undefined) via (insert|bulk)/,
    'the driver makes an id for a null one',
  ],
  [/^bulkWrite-update(One|Many)-pipeline: .* empty pipeline/, 'the driver sends no empty pipeline'],
  [
    /^bulkWrite: First insertOne is never committed$/,
    'the driver names as inserted what a lost connection kept it from inserting',
  ],
];

/**
 * @param hasSignIn whether the server's clients sign in
 * @returns why a test is left out, undefined if it is not
 */
export function skipReason(suite, test, name, hasSignIn) {
  if (test.skipReason) return test.skipReason;
  for (const { runOnRequirements = [] } of [suite, test])
    if (!isMeantFor(runOnRequirements, hasSignIn)) return 'for other servers';
  return ofTheDriver.find(([pattern]) => pattern.test(name))?.[1];
}

/** The server is a replica set of one, like MongoDB 7.0. */
function isMeantFor(requirements, hasSignIn) {
  const number = (version) =>
    String(version)
      .split('.')
      .reduce((sum, part, i) => sum + Number(part) / 100 ** i, 0);
  return (
    requirements.length === 0 ||
    requirements.some(
      ({ minServerVersion = '0', maxServerVersion = '99', topologies, auth, csfle, serverless }) =>
        number(minServerVersion) <= 7 &&
        number(maxServerVersion) >= 7 &&
        (!topologies || topologies.includes('replicaset')) &&
        (auth === undefined || auth === hasSignIn) &&
        csfle !== true &&
        serverless !== 'require',
    )
  );
}
