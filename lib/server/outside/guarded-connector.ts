import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import type { Reach } from '@/lib/server/outside/reach'

/** The address of a host is not one that may be asked. */
export class OutOfReach extends Error {
  override readonly name = 'OutOfReach'
}

/**
 * Connects to allowed addresses only. A name is resolved once, every one of its addresses is checked, and the socket
 * goes to one of exactly these: an answer that changes between the check and the connection (DNS rebinding) changes
 * nothing.
 */
export function guardedConnector(reach: Reach, timeout: number): buildConnector.connector {
  const lookup: LookupFunction = (host, options, done) => {
    addressesOf(reach, host).then(
      (addresses) => {
        const found = addresses.map((address) => ({ address, family: isIP(address) }))
        const [first] = found
        if (first === undefined) return done(new OutOfReach(host), [])
        if (options.all) done(null, found)
        else done(null, first.address, first.family)
      },
      (error: Error) => done(error, []),
    )
  }
  const connect = buildConnector({ timeout, lookup, allowH2: false })
  return (options, done) => {
    const host = options.hostname.replace(/^\[|\]$/g, '')
    // Node looks up names only; an address in the link goes straight to the socket.
    if (isIP(host) !== 0 && !reach.allowsAddress(host)) return done(new OutOfReach(host), null)
    connect(options, (...[error, socket]) => {
      if (error !== null) return done(error, null)
      if (!reach.allowsAddress(socket.remoteAddress ?? '')) {
        socket.destroy()
        return done(new OutOfReach(host), null)
      }
      done(null, socket)
    })
  }
}

/** All of them or none: a name that also leads inside is not one to trust half of. */
async function addressesOf(reach: Reach, host: string): Promise<readonly string[]> {
  const addresses = await reach.resolve(host)
  if (addresses.some((address) => !reach.allowsAddress(address))) throw new OutOfReach(host)
  return addresses
}
