import { isIP } from 'node:net';
import { networkOf } from './network-of';

/** The network that an address belongs to (IPv4 without its last part, IPv6's first 48 bits), as records keep it. */
export function maskAddress(address: string): string {
  if (isIP(address) === 4) return address.replace(/\.\d+$/, '.0');
  return networkOf(address, 3) ?? '';
}
