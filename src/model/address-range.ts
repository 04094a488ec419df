/** IPv4 addresses and the ranges of a firewall. */
import { BlockList, isIPv4 } from 'node:net';

/**
 * Whether the address is in the range.
 *
 * @param range an address, or one with the length of its prefix (`203.0.113.0/24`)
 * @returns `undefined` if one of them is not an IPv4 address, so the answer is unknown
 */
export function isInRange(address: string, range: string): boolean | undefined {
  const [start = '', length = '32'] = range.split('/');
  if (!isIPv4(address) || !isIPv4(start) || !/^(?:\d|[12]\d|3[0-2])$/.test(length)) return undefined;
  const list = new BlockList();
  list.addSubnet(start, Number(length), 'ipv4');
  return list.check(address, 'ipv4');
}
