import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * The address that a request comes from, for limits and the audit record: of IPv6 its network, for whoever has one
 * address there has 2^64, and every limit as often.
 *
 * `X-Forwarded-For` is what anybody may write: of its entries only those count that our own proxies added, so the
 * entry `trustedProxies` from the right is the client.
 */
export function readAddress(request: IncomingMessage, trustedProxies: number): string {
  const direct = normalise(request.socket.remoteAddress ?? '');
  if (trustedProxies === 0) return networkOf(direct);
  const header = request.headers['x-forwarded-for'];
  const entries = (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((part) => part.trim());
  const entry = normalise(entries.at(-trustedProxies) ?? '');
  return networkOf(isIP(entry) === 0 ? direct : entry);
}

function normalise(address: string): string {
  return address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
}

/** `2001:db8::7` is of `2001:db8:0:0::`; an IPv4 address stands for itself. */
function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::`;
}
