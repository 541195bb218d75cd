import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromHex, isHex, toHex } from '@/lib/core/audit/hex'
import { sha256 } from '@/lib/core/audit/sha256'

const ofText = (text: string) => toHex(sha256(new TextEncoder().encode(text)))

describe('sha256', () => {
  // FIPS 180-4 examples and NIST's short messages.
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    [
      'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
      'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('gives the published digest of message %#', (message, digest) => {
    expect(ofText(message)).toBe(digest)
  })

  test('agrees with the platform on every length around a block and on any bytes', () => {
    const platform = (data: Uint8Array) => createHash('sha256').update(data).digest('hex')
    for (let length = 0; length < 200; length += 1) {
      const data = new Uint8Array(length).fill(length)
      expect(toHex(sha256(data))).toBe(platform(data))
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), fc.nat(8), (data, skip) => {
        // A view into a larger buffer, as a network library hands them out.
        const view = data.subarray(Math.min(skip, data.length))
        return toHex(sha256(view)) === platform(view)
      }),
    )
  })
})

describe('hex', () => {
  test('round trip', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (data) => {
        expect(fromHex(toHex(data))).toEqual(data)
      }),
    )
  })

  test.each(['0', 'AB', 'zz', '0x00', ' 00', '00\n'])('%j is not hex', (text) => {
    expect(isHex(text)).toBe(false)
    expect(() => fromHex(text)).toThrow(RangeError)
  })

  test('the length is in bytes', () => {
    expect([isHex('00ff', 2), isHex('00ff', 4)]).toEqual([true, false])
  })
})
