// Runs the test suite against a real MongoDB: the server of MONGODB_URI or, without it, one that
// mongodb-memory-server downloads. It is a replica set of one, as change streams need it.
import { spawn } from 'node:child_process';

let uri = process.env.MONGODB_URI;
let server;
if (!uri) {
  const { MongoMemoryReplSet } = await import('mongodb-memory-server');
  server = await MongoMemoryReplSet.create({ replSet: { count: 1 }, binary: { version: '7.0.14' } });
  uri = server.getUri();
}
const jest = spawn(process.execPath, ['node_modules/jest/bin/jest.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, MONGODB_URI: uri },
});
jest.on('exit', async (code) => {
  await server?.stop();
  process.exit(code ?? 1);
});
