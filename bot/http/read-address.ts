import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * The address that a request comes from, for limits and the audit record.
 *
 * `X-Forwarded-For` is what anybody may write: of its entries only those count that our own proxies added, so the
 * entry `trustedProxies` from the right is the client.
 */
export function readAddress(request: IncomingMessage, trustedProxies: number): string {
  const direct = normalise(request.socket.remoteAddress ?? '');
  if (trustedProxies === 0) return direct;
  const header = request.headers['x-forwarded-for'];
  const entries = (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((part) => part.trim());
  const entry = normalise(entries.at(-trustedProxies) ?? '');
  return isIP(entry) === 0 ? direct : entry;
}

function normalise(address: string): string {
  return address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
}
