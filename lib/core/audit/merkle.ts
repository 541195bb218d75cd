import { sha256 } from '@/lib/core/audit/sha256'

/** The 32 bytes of a SHA-256. */
export type Hash = Uint8Array

/** RFC 6962, 2.1: SHA-256(0x00 || data). The prefix keeps a leaf from passing as a node. */
export function leafHash(data: Uint8Array): Hash {
  const bytes = new Uint8Array(data.length + 1)
  bytes.set(data, 1)
  return sha256(bytes)
}

/** RFC 6962, 2.1: SHA-256(0x01 || left || right). */
export function nodeHash(left: Hash, right: Hash): Hash {
  const bytes = new Uint8Array(1 + left.length + right.length)
  bytes[0] = 0x01
  bytes.set(left, 1)
  bytes.set(right, 1 + left.length)
  return sha256(bytes)
}

/**
 * Every node of the tree: `levels[0]` the leaf hashes, each further level half as long, the last one the root alone.
 * A last node without a sibling is carried up unchanged, which gives exactly the trees of RFC 6962.
 */
export type Tree = { size: number; levels: readonly (readonly Hash[])[] }

/** Builds a tree over leaf hashes in log order; n - 1 hashes of two blocks each. */
export function treeOf(leafHashes: readonly Hash[]): Tree {
  const levels: (readonly Hash[])[] = [leafHashes]
  let level = leafHashes
  while (level.length > 1) {
    const above: Hash[] = []
    for (let i = 0; i < level.length; i += 2) {
      const left = at(level, i)
      above.push(i + 1 < level.length ? nodeHash(left, at(level, i + 1)) : left)
    }
    levels.push(above)
    level = above
  }
  return { size: leafHashes.length, levels }
}

/** The root of a built tree; SHA-256 of nothing for the empty one. */
export function treeRoot(tree: Tree): Hash {
  return tree.levels.at(-1)?.[0] ?? sha256(new Uint8Array())
}

/** The root over leaf hashes in log order. */
export const rootOf = (leafHashes: readonly Hash[]): Hash => treeRoot(treeOf(leafHashes))

/** The audit path of RFC 6962, 2.1.1 for one leaf of a built tree, from the leaf upwards. */
export function pathTo(tree: Tree, index: number): Hash[] {
  if (!Number.isInteger(index) || index < 0 || index >= tree.size)
    throw new RangeError(`no leaf ${index} in ${tree.size}`)
  const path: Hash[] = []
  let position = index
  for (const level of tree.levels) {
    const sibling = level[position % 2 === 0 ? position + 1 : position - 1]
    if (sibling !== undefined) path.push(sibling)
    position = Math.floor(position / 2)
  }
  return path
}

/** The audit path of one leaf. For several leaves of one log take `proofsFor`, which builds the tree once. */
export const inclusionProof = (leafHashes: readonly Hash[], index: number): Hash[] =>
  pathTo(treeOf(leafHashes), index)

/** The audit paths of many leaves, in the order of `indices`, from one building of the tree. */
export function proofsFor(leafHashes: readonly Hash[], indices: readonly number[]): Hash[][] {
  const tree = treeOf(leafHashes)
  return indices.map((index) => pathTo(tree, index))
}

/** The root over leaves `start`..`end` where these are a subtree of the tree: full, or its ragged right edge. */
function subtree(tree: Tree, start: number, end: number): Hash {
  const height = Math.ceil(Math.log2(end - start))
  return at(tree.levels[height] ?? [], start / 2 ** height)
}

/**
 * The consistency proof of RFC 6962, 2.1.2: that the tree of the first `size` leaves is a prefix of this one.
 * Empty when both are the same tree; `size` must be from 1 to the size of the log.
 */
export function consistencyProof(leafHashes: readonly Hash[], size: number): Hash[] {
  const tree = treeOf(leafHashes)
  if (!Number.isInteger(size) || size < 1 || size > tree.size)
    throw new RangeError(`no tree of ${size} in ${tree.size}`)
  const subproof = (from: number, to: number, until: number, known: boolean): Hash[] => {
    if (until === to) return known ? [] : [subtree(tree, from, to)]
    let split = 1
    while (split * 2 < to - from) split *= 2
    const middle = from + split
    return until <= middle
      ? [...subproof(from, middle, until, known), subtree(tree, middle, to)]
      : [...subproof(middle, to, until, false), subtree(tree, from, middle)]
  }
  return subproof(0, tree.size, size, true)
}

function at(level: readonly Hash[], index: number): Hash {
  const hash = level[index]
  if (hash === undefined) throw new RangeError(`no node ${index} in a level of ${level.length}`)
  return hash
}
