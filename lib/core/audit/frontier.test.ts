import { describe, expect, it } from 'vitest'
import { appendLeaves, emptyFrontier, frontierRoot } from '@/lib/core/audit/frontier'
import { toHex } from '@/lib/core/audit/hex'
import { leafHash, rootOf } from '@/lib/core/audit/merkle'

const leaves = Array.from({ length: 70 }, (_, i) => leafHash(new Uint8Array([i])))

describe('the frontier of a log', () => {
  it('gives the root of the whole tree, however the leaves arrived', () => {
    for (let size = 0; size <= leaves.length; size++) {
      const root = toHex(rootOf(leaves.slice(0, size)))
      const half = Math.floor(size / 2)
      const grown = appendLeaves(appendLeaves(emptyFrontier, leaves.slice(0, half)), leaves.slice(half, size))
      expect(grown.size).toBe(size)
      expect(toHex(frontierRoot(grown))).toBe(root)
    }
  })

  it('leaves the frontier it grew from as it was', () => {
    const before = appendLeaves(emptyFrontier, leaves.slice(0, 5))
    const root = toHex(frontierRoot(before))
    appendLeaves(before, leaves.slice(5))
    expect(toHex(frontierRoot(before))).toBe(root)
  })
})
