/** @type {import('jest').Config} */
const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2023',
    transform: { react: { runtime: 'automatic' } },
  },
};

module.exports = {
  testEnvironment: './test/support/own-realm-environment.js',
  testRunner: './test/support/own-realm-runner.js',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/conformance/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/conformance/node_modules/'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc], '/node_modules/marked/.+\\.js$': ['@swc/jest'] },
  // marked is an ES module only; Node 20.19 requires it as it is, jest wants it transformed.
  transformIgnorePatterns: ['/node_modules/(?!marked/)'],
  testTimeout: 60_000,
  maxWorkers: 2,
};
