import ipaddr from 'ipaddr.js'

/** Where IANA hands out IPv6 addresses of the open internet; everything else is somebody's inside, or not in use. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an IP address is one host of the open internet. No for private networks, this machine, link-local addresses
 * (the metadata of cloud machines among them), carriers' networks, multicast, reserved ranges, and for IPv6 addresses
 * that stand for an IPv4 address (mapped, NAT64, 6to4, Teredo): what is behind those is not for the sender to decide.
 */
export function isPublicAddress(address: string): boolean {
  // A zone ("fe80::1%eth0") names an interface of this machine.
  if (!ipaddr.isValid(address) || address.includes('%')) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_IPV6)
}
