import { type Hash, nodeHash } from '@/lib/core/audit/merkle'

const HASH_BYTES = 32

const isSize = (value: number) => Number.isSafeInteger(value) && value >= 0

/** Whether two byte strings are the same. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

/** What an inclusion proof is about: leaf `leafIndex` (from 0) of the tree of `treeSize` leaves with this root. */
export type Inclusion = {
  leafIndex: number
  treeSize: number
  leafHash: Hash
  proof: readonly Hash[]
  root: Hash
}

/** Whether the proof shows that the leaf is in the tree (RFC 9162, 2.1.3.2). Never throws, whatever it is given. */
export function verifyInclusion({ leafIndex, treeSize, leafHash, proof, root }: Inclusion): boolean {
  if (!isSize(leafIndex) || !isSize(treeSize) || leafIndex >= treeSize) return false
  if ([leafHash, root, ...proof].some((hash) => hash.length !== HASH_BYTES)) return false
  let position = leafIndex
  let last = treeSize - 1
  let hash = leafHash
  for (const sibling of proof) {
    if (last === 0) return false
    if (position % 2 === 1 || position === last) {
      hash = nodeHash(sibling, hash)
      // On the right edge the node was carried up until it became a right child.
      while (position % 2 === 0 && position !== 0) {
        position /= 2
        last = Math.floor(last / 2)
      }
    } else {
      hash = nodeHash(hash, sibling)
    }
    position = Math.floor(position / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && sameBytes(hash, root)
}

/** What a consistency proof is about: the tree of `size1` leaves is a prefix of the tree of `size2` leaves. */
export type Consistency = { size1: number; size2: number; root1: Hash; root2: Hash; proof: readonly Hash[] }

/**
 * Whether the proof shows that a longer log only added to a shorter one (RFC 9162, 2.1.4.2). Never throws.
 * An empty tree is a prefix of everything, so a claim about one proves nothing and is refused.
 */
export function verifyConsistency({ size1, size2, root1, root2, proof }: Consistency): boolean {
  if (!isSize(size1) || !isSize(size2) || size1 === 0 || size1 > size2) return false
  if (size1 === size2) return proof.length === 0 && sameBytes(root1, root2)
  if ([root1, root2, ...proof].some((hash) => hash.length !== HASH_BYTES)) return false

  let position = size1 - 1
  let last = size2 - 1
  while (position % 2 === 1) {
    position = Math.floor(position / 2)
    last = Math.floor(last / 2)
  }
  // Where the shorter tree is a full subtree of the longer one its root is known and left out of the proof.
  const [first, ...others] = position === 0 ? [root1, ...proof] : proof
  if (first === undefined || proof.length === 0) return false
  let hash1 = first
  let hash2 = first
  for (const sibling of others) {
    if (last === 0) return false
    if (position % 2 === 1 || position === last) {
      hash1 = nodeHash(sibling, hash1)
      hash2 = nodeHash(sibling, hash2)
      while (position % 2 === 0 && position !== 0) {
        position /= 2
        last = Math.floor(last / 2)
      }
    } else {
      hash2 = nodeHash(hash2, sibling)
    }
    position = Math.floor(position / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && sameBytes(hash1, root1) && sameBytes(hash2, root2)
}
