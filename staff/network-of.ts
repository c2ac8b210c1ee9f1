import { isIP } from 'node:net';

/**
 * The network of an IPv6 address: its first groups of 16 bits, the rest nought, such as `2001:db8:1:2::` for four.
 * Null for what is no IPv6 address.
 */
export function networkOf(address: string, groups: number): string | null {
  if (isIP(address) !== 6) return null;
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const whole = [...left, ...Array<string>(zeros).fill('0'), ...right];
  const kept = whole.slice(0, groups).map((group) => Number.parseInt(group, 16).toString(16));
  const last = kept.findLastIndex((group) => group !== '0');
  return `${kept.slice(0, last + 1).join(':')}::`;
}
