const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

/**
 * jest's environment of a test file without a sandbox: the globals are those of the worker itself. Goes with
 * own-realm-runner.js, which says why.
 */
module.exports = class OwnRealmEnvironment {
  constructor({ projectConfig }) {
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimers = null;
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
    const { exit, getBuiltinModule } = process;
    /** Puts back what jest replaces for every file, as if this process were a sandbox's. */
    this.restoreProcess = () => Object.assign(process, { exit, getBuiltinModule });
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return null;
  }

  async setup() {}

  async teardown() {}
};
