const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2023',
    transform: { react: { runtime: 'automatic' } },
  },
};

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: './test/support/own-realm-environment.js',
  testRunner: './test/support/own-realm-runner.js',
  globalSetup: './test/support/learn-signals.ts',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/conformance/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/conformance/node_modules/'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  testTimeout: 60_000,
  maxWorkers: 2,
};
