import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromHex, toHex } from '@/lib/core/audit/hex'
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  nodeHash,
  proofsFor,
  rootOf,
} from '@/lib/core/audit/merkle'
import { verifyConsistency, verifyInclusion } from '@/lib/core/audit/merkle-verify'

const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const hashes = leaves.map((leaf) => leafHash(fromHex(leaf)))

/** The definition of RFC 6962, 2.1, word for word. */
function rootByDefinition(of: readonly Uint8Array[]): Uint8Array {
  const [first] = of
  if (of.length === 1 && first) return first
  let split = 1
  while (split * 2 < of.length) split *= 2
  return nodeHash(rootByDefinition(of.slice(0, split)), rootByDefinition(of.slice(split)))
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, i) => leafHash(new TextEncoder().encode(`leaf ${i}`)))

describe('rootOf', () => {
  test.each(roots.map((root, size) => [size, root]))('of the first %i known leaves', (size, root) => {
    expect(toHex(rootOf(hashes.slice(0, Number(size))))).toBe(root)
  })

  test('is the root of the definition for every size', () => {
    for (let size = 1; size <= 70; size += 1)
      expect(rootOf(numbered(size))).toEqual(rootByDefinition(numbered(size)))
  })
})

describe('inclusion', () => {
  test('every leaf of every small tree proves, and only at its place in its tree', () => {
    for (let size = 1; size <= 20; size += 1) {
      const log = numbered(size)
      const root = rootOf(log)
      const proofs = proofsFor(
        log,
        log.map((_, index) => index),
      )
      log.forEach((leaf, leafIndex) => {
        const proof = proofs[leafIndex] ?? []
        const claim = { leafIndex, treeSize: size, leafHash: leaf, proof, root }
        expect(proof).toEqual(inclusionProof(log, leafIndex))
        expect(verifyInclusion(claim)).toBe(true)
        for (let other = 0; other < size; other += 1) {
          expect(verifyInclusion({ ...claim, leafIndex: other })).toBe(other === leafIndex)
        }
      })
    }
  })

  test('a proof with one bit changed fails', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 40 }),
        fc.nat(),
        fc.nat(),
        fc.nat(255),
        (size, leaf, place, bit) => {
          const log = numbered(size)
          const leafIndex = leaf % size
          const proof = inclusionProof(log, leafIndex)
          const changed = proof.map((hash, i) =>
            i === place % proof.length
              ? hash.map((byte, j) => (j === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
              : hash,
          )
          const claim = {
            leafIndex,
            treeSize: size,
            leafHash: log[leafIndex] ?? new Uint8Array(),
            root: rootOf(log),
          }
          expect(verifyInclusion({ ...claim, proof })).toBe(true)
          expect(verifyInclusion({ ...claim, proof: changed })).toBe(false)
        },
      ),
    )
  })

  test('a leaf that is not there has no proof', () => {
    for (const index of [-1, 8, 1.5, Number.NaN])
      expect(() => inclusionProof(hashes, index)).toThrow(RangeError)
  })
})

describe('consistency', () => {
  test('a longer log proves consistent with every shorter one, and a changed one with none', () => {
    for (let size2 = 1; size2 <= 24; size2 += 1) {
      const log = numbered(size2)
      const changed = [leafHash(new Uint8Array([7])), ...log.slice(1)]
      for (let size1 = 1; size1 <= size2; size1 += 1) {
        const claim = {
          size1,
          size2,
          root1: rootOf(log.slice(0, size1)),
          root2: rootOf(log),
          proof: consistencyProof(log, size1),
        }
        expect(verifyConsistency(claim)).toBe(true)
        expect(verifyConsistency({ ...claim, root1: rootOf(changed.slice(0, size1)) })).toBe(false)
        expect(verifyConsistency({ ...claim, root2: rootOf(changed) })).toBe(false)
      }
    }
  })

  test('a log has no prefix that is empty or longer than itself', () => {
    for (const size of [0, 9, 1.5]) expect(() => consistencyProof(hashes, size)).toThrow(RangeError)
  })
})
