import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { verifyConsistency, verifyInclusion } from '@/lib/core/audit/merkle-verify'

type Case = { proof: string[] | null; wantErr: boolean }
type InclusionCase = Case & { leafIdx: number; treeSize: number; root: string; leafHash: string }
type ConsistencyCase = Case & { size1: number; size2: number; root1: string; root2: string }

const folder = new URL('../../../tests/fixtures/vectors/merkle/testdata/', import.meta.url)
const bytes = (base64: string | null) => new Uint8Array(Buffer.from(base64 ?? '', 'base64'))

function cases<T>(kind: string): [string, T][] {
  const paths = readdirSync(new URL(`${kind}/`, folder), { recursive: true, encoding: 'utf8' })
  return paths
    .filter((path) => path.endsWith('.json'))
    .sort()
    .map((path) => [path, JSON.parse(readFileSync(new URL(`${kind}/${path}`, folder), 'utf8'))])
}

const inclusion = cases<InclusionCase>('inclusion')
const consistency = cases<ConsistencyCase>('consistency')

test('the vectors are all there', () => {
  expect([inclusion.length, consistency.length]).toEqual([98, 98])
})

test.each(inclusion)('inclusion %s', (_, { leafIdx, treeSize, root, leafHash, proof, wantErr }) => {
  const claim = {
    leafIndex: leafIdx,
    treeSize,
    root: bytes(root),
    leafHash: bytes(leafHash),
    proof: (proof ?? []).map(bytes),
  }
  expect(verifyInclusion(claim)).toBe(!wantErr)
})

test.each(consistency)('consistency %s', (_, { size1, size2, root1, root2, proof, wantErr }) => {
  const claim = { size1, size2, root1: bytes(root1), root2: bytes(root2), proof: (proof ?? []).map(bytes) }
  expect(verifyConsistency(claim)).toBe(!wantErr)
})
