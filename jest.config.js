/** @type {import('jest').Config} */
const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2023',
    transform: { react: { runtime: 'automatic' } },
  },
};

module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/conformance/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/conformance/node_modules/'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc], '/node_modules/marked/.+\\.js$': ['@swc/jest'] },
  // marked is an ES module only; Node 20.19 requires it as it is, jest wants it transformed.
  transformIgnorePatterns: ['/node_modules/(?!marked/)'],
  // Each use of a global costs a look-up through the sandbox: felt in the loops that hash and weigh.
  sandboxInjectedGlobals: ['Math'],
  testTimeout: 60_000,
  maxWorkers: 2,
};
