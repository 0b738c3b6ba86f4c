import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** An address of this machine or of the network it stands in, which a link of the content must not make us ask. */
export class NotPublic extends Error {}

/** Whether an IP address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !notPublic.check(address, 'ipv4');
  return global6.check(address, 'ipv6') && !notPublic.check(address, 'ipv6');
}

/** Whether a host’s name may be asked for at all: an IP address must be public, a name must have a dot and be no reserved one. */
export function isPublicHost(hostname: string): boolean {
  const address = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(address) !== 0) return isPublicAddress(address);
  return /\./.test(hostname.replace(/\.$/, '')) && !reservedNames.test(hostname);
}

/** Looks names up and leaves out addresses that are not public, so that no name can lead inside. */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return done(error, []);
    const [first, ...others] = found.filter(({ address }) => isPublicAddress(address));
    if (!first) return done(new NotPublic(hostname), []);
    if (options.all) return done(null, [first, ...others]);
    return done(null, first.address, first.family);
  });
};

/** RFC 6761 and 6762, and what private networks use: nobody outside can visit them. */
const reservedNames =
  /(?:^|\.)(?:localhost|local|internal|home\.arpa|test|example|invalid|onion)\.?$/i;

// IANA’s registries of special-purpose addresses.
const notPublic = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  notPublic.addSubnet(network, bits, 'ipv4');
// Within the global range: Teredo and others for protocols, documentation, 6to4.
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  notPublic.addSubnet(network, bits, 'ipv6');
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
