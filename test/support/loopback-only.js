// Preloaded into tools that bind every interface (`node -r`): whatever listens in a test does so on loopback alone.
const net = require('node:net');

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
  const [first, ...rest] = args;
  if (typeof first === 'object' && first !== null && 'port' in first) {
    return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest);
  }
  const done = args.find((arg) => typeof arg === 'function');
  return listen.call(this, { port: Number(first ?? 0), host: '127.0.0.1' }, done);
};
