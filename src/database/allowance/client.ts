import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';

/**
 * The client of an address: a keyed hash, so that no address is kept. Whoever has one IPv6 address has the whole
 * network of 64 bits that it lies in.
 */
export function clientOf(address: string, key: Buffer): Buffer {
  return createHmac('sha256', key)
    .update(isIPv6(address) ? networkOf(address) : address)
    .digest();
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  const [head = '', tail] = address.toLowerCase().split('%', 1)[0]?.split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? 0 : tail.split(':').length;
  const missing = tail === undefined ? 0 : 8 - groups.length - after;
  const all = [...groups, ...Array.from({ length: missing }, () => '0'), ...(tail?.split(':') ?? [])];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group || '0', 16).toString(16))
    .join(':');
}
