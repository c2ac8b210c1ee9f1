const { createScriptTransformer } = require('@jest/transform');
const runWithCircus = require('jest-circus/runner').default;

/**
 * Runs a test file with jest-circus in the worker's own realm and with Node's own `require`, so that a module is
 * loaded, and made fast by V8, once per worker. In jest's sandboxes it is once per file: botbuilder, mongoose and the
 * whole product a hundred times, and most of it runs cold.
 *
 * What it asks of the tests: what a file leaves in a global or in a module, the next one finds there.
 */
module.exports = async function runInOwnRealm(globalConfig, config, environment, runtime, testPath, send) {
  if (sourceMaps === undefined) compileOnRequire(await createScriptTransformer(config));
  sourceMaps = runtime.getSourceMaps();
  for (const [filename, map] of knownSourceMaps) sourceMaps.set(filename, map);
  environment.restoreProcess();
  runtime.requireInternalModule = requireAnew;
  runtime.requireModule = requireAnew;
  globalThis.jest = runtime.requireModuleOrMock(testPath, '@jest/globals').jest;
  for (const left of leftByCircus) delete globalThis[left];
  // Not awaited here, or the trace of every error would end in this file.
  return runWithCircus(globalConfig, config, environment, runtime, testPath, send);
};

/** What jest-circus and `jest.setTimeout` keep of a file: its handlers of events and its time limit. */
const leftByCircus = [Symbol.for('EVENT_HANDLERS'), Symbol.for('TEST_TIMEOUT_SYMBOL')];

/** The source maps of all that this worker has compiled, and those by which jest tells the places of errors now. */
const knownSourceMaps = new Map();
let sourceMaps;

function compileOnRequire(transformer) {
  const options = { supportsDynamicImport: false, supportsStaticESM: false };
  const load = (module, filename) => {
    const { code, sourceMapPath } = transformer.transform(filename, options);
    knownSourceMaps.set(filename, sourceMapPath);
    sourceMaps.set(filename, sourceMapPath);
    module._compile(code, filename);
  };
  require.extensions['.ts'] = load;
  require.extensions['.tsx'] = load;
}

function requireAnew(filename) {
  delete require.cache[filename];
  return require(filename);
}
