import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { networkOf } from '../../staff/network-of';

/**
 * The address that a request comes from, for limits and the audit record: of IPv6 its network, for whoever has one
 * address there has 2^64, and every limit as often.
 *
 * `X-Forwarded-For` is what anybody may write: of its entries only those count that our own proxies added, so the
 * entry `trustedProxies` from the right is the client.
 */
export function readAddress(request: IncomingMessage, trustedProxies: number): string {
  const direct = normalise(request.socket.remoteAddress ?? '');
  if (trustedProxies === 0) return limitedAs(direct);
  const header = request.headers['x-forwarded-for'];
  const entries = (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((part) => part.trim());
  const entry = normalise(withoutPort(entries.at(-trustedProxies) ?? ''));
  return limitedAs(isIP(entry) === 0 ? direct : entry);
}

/** Some proxies, such as Azure's Application Gateway, name the client's port as well: `203.0.113.7:50412`, `[2001:db8::7]:50412`. */
function withoutPort(entry: string): string {
  const [, bracketed, plain] = /^\[([^\]]+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(entry) ?? [];
  return bracketed ?? plain ?? entry;
}

function normalise(address: string): string {
  return address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
}

/** `2001:db8:1:2::7` counts as `2001:db8:1:2::`, what one customer of a provider has; an IPv4 address stands for itself. */
function limitedAs(address: string): string {
  return networkOf(address, 4) ?? address;
}
