import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalize } from '@/lib/core/audit/jcs'

const vectors = new URL('../../../tests/fixtures/vectors/jcs/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, vectors), 'utf8')

/** A number by its IEEE 754 bits. */
const double = (hex: string) =>
  new DataView(Uint8Array.from(hex.match(/../g) ?? [], (b) => Number.parseInt(b, 16)).buffer).getFloat64(0)

describe('canonicalize', () => {
  test.each(['arrays', 'french', 'structures', 'unicode', 'values', 'weird'])(
    'the published vector %s',
    (name) => {
      const text = canonicalize(JSON.parse(read(`input/${name}.json`)))
      expect(text).toBe(read(`output/${name}.json`).trimEnd())
      const bytes = read(`outhex/${name}.txt`).trim().split(/\s+/)
      expect([...new TextEncoder().encode(text)]).toEqual(bytes.map((byte) => Number.parseInt(byte, 16)))
    },
  )

  // RFC 8785, appendix B.
  test.each([
    ['4340000000000001', '9007199254740994'],
    ['4340000000000002', '9007199254740996'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['8000000000000000', '0'],
  ])('the number %s is written %s', (bits, text) => {
    expect(canonicalize(double(bits))).toBe(text)
  })

  test('is a normal form: reading it and writing it again changes nothing, nor does the order of members', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const text = canonicalize(value)
        expect(canonicalize(JSON.parse(text))).toBe(text)
        if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
          expect(canonicalize(Object.fromEntries(Object.entries(value).reverse()))).toBe(text)
        }
      }),
    )
  })

  test.each<[string, unknown]>([
    ['NaN', Number.NaN],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['a lone surrogate', 'a\ud800'],
    ['a lone surrogate in a name', { '\udc00': 1 }],
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['a hole', Array(1)],
    ['a bigint', 1n],
    ['a date', new Date(0)],
    ['a map', new Map()],
  ])('%s is refused', (_, value) => {
    expect(() => canonicalize(value)).toThrow(TypeError)
  })
})
