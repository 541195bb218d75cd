import { type Hash, nodeHash } from '@/lib/core/audit/merkle'
import { sha256 } from '@/lib/core/audit/sha256'

/**
 * What has to be kept of a log to append to its tree and to know its root: the roots of the full subtrees it
 * is made of, largest first. As many as `size` has ones in binary, so a million events need at most twenty.
 */
export interface Frontier {
  readonly size: number
  readonly peaks: readonly { readonly height: number; readonly hash: Hash }[]
}

export const emptyFrontier: Frontier = { size: 0, peaks: [] }

/** The frontier after these further leaf hashes; about one node hash for each. */
export function appendLeaves(frontier: Frontier, leafHashes: Iterable<Hash>): Frontier {
  const peaks = [...frontier.peaks]
  let { size } = frontier
  for (const leaf of leafHashes) {
    let peak = { height: 0, hash: leaf }
    for (let last = peaks.at(-1); last?.height === peak.height; last = peaks.at(-1)) {
      peak = { height: peak.height + 1, hash: nodeHash(last.hash, peak.hash) }
      peaks.pop()
    }
    peaks.push(peak)
    size += 1
  }
  return { size, peaks }
}

/** The root of RFC 6962, 2.1, the same as `rootOf` all leaves; SHA-256 of nothing for the empty log. */
export function frontierRoot(frontier: Frontier): Hash {
  const hashes = frontier.peaks.map((peak) => peak.hash)
  return hashes.length === 0
    ? sha256(new Uint8Array())
    : hashes.reduceRight((right, left) => nodeHash(left, right))
}
