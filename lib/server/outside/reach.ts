import { lookup } from 'node:dns/promises'
import { isPublicAddress } from '@/lib/server/outside/public-address'

/** How far a request of this server may go. */
export interface Reach {
  /** All addresses of a host name, as IP addresses. @throws as `dns.lookup` does */
  resolve(host: string): Promise<readonly string[]>
  allowsAddress(ip: string): boolean
  allowsPort(port: number): boolean
}

/** The web, and nothing of the network this server stands in. */
export const openInternet: Reach = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  allowsAddress: isPublicAddress,
  allowsPort: (port) => port === 80 || port === 443,
}

const process = globalThis as { plumblineReach?: Partial<Reach> }

/**
 * The reach of this process: the open internet. No setting widens it. Only the browser tests, whose pages are on the
 * machine itself, load a file of their own into the process before the app starts, and that puts another one here.
 */
export function reachOfThisProcess(): Reach {
  return { ...openInternet, ...process.plumblineReach }
}
