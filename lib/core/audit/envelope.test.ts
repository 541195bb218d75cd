import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Envelope,
  envelopeText,
  fieldHash,
  leafOf,
  readEnvelope,
  splitEnvelope,
} from '@/lib/core/audit/envelope'
import { fromHex, toHex } from '@/lib/core/audit/hex'
import { rootOf } from '@/lib/core/audit/merkle'

type Golden = {
  root: string
  events: {
    name: string
    salts: Record<string, string>
    contents: Record<string, unknown>
    envelope: Envelope
    text: string
    leafHash: string
  }[]
}

const path = new URL('../../../tests/fixtures/vectors/audit/envelopes.json', import.meta.url)
const golden: Golden = JSON.parse(readFileSync(path, 'utf8'))

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex)
const envelopes: fc.Arbitrary<Envelope> = fc.record({
  workspace: fc.uuid(),
  seq: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  at: fc
    .date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  verb: fc.constantFrom('claim.created', 'review.submitted', 'member.role-changed'),
  subject: fc.uuid().map((id) => `claim/${id}`),
  fields: fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z0-9]{0,9}$/), hash),
})

describe('golden envelopes', () => {
  test.each(golden.events)('$name', ({ salts, contents, envelope, text, leafHash }) => {
    const fields = Object.fromEntries(
      Object.entries(contents).map(([name, value]) => [name, toHex(fieldHash(salts[name] ?? '', value))]),
    )
    expect(fields).toEqual(envelope.fields)
    expect(envelopeText({ ...envelope, fields })).toBe(text)
    expect(toHex(leafOf(text))).toBe(leafHash)
  })

  test('their root', () => {
    expect(toHex(rootOf(golden.events.map((event) => fromHex(event.leafHash))))).toBe(golden.root)
  })
})

describe('envelope', () => {
  test('before + seq + after is the canonical text, whatever the number', () => {
    fc.assert(
      fc.property(envelopes, ({ seq, ...rest }) => {
        const { before, after } = splitEnvelope(rest)
        expect(`${before}${seq}${after}`).toBe(envelopeText({ ...rest, seq }))
      }),
    )
  })

  test('reads back what it wrote and refuses any other spelling of it', () => {
    fc.assert(
      fc.property(envelopes, (envelope) => {
        const text = envelopeText(envelope)
        expect(readEnvelope(text)).toEqual({ ok: true, value: envelope })
        expect(readEnvelope(`${text} `).ok).toBe(false)
        expect(readEnvelope(JSON.stringify(JSON.parse(text), null, 1)).ok).toBe(false)
      }),
    )
    for (const text of ['', 'null', '{}', '[1', '{"seq":1}']) expect(readEnvelope(text).ok).toBe(false)
  })

  test('holds ids and hashes only', () => {
    const [{ envelope } = { envelope: {} as Envelope }] = golden.events
    const wrong: Partial<Record<keyof Envelope, unknown>>[] = [
      { seq: 0 },
      { seq: 1.5 },
      { at: '2026-01-05T09:30:00Z' },
      { at: '2026-01-05T09:30:00.000+01:00' },
      { subject: 'claim' },
      { subject: 'claim/Ana Ruiz' },
      { verb: 'a"b' },
      { fields: { statement: 'in plain words' } },
    ]
    for (const change of wrong) expect(() => envelopeText({ ...envelope, ...change } as Envelope)).toThrow()
    expect(() => envelopeText({ ...envelope, note: 'x' } as Envelope)).toThrow()
  })

  test('a salt is 32 bytes, and another salt gives another hash', () => {
    expect(() => fieldHash('00', 'x')).toThrow(RangeError)
    expect(fieldHash('00'.repeat(32), 'x')).not.toEqual(fieldHash('01'.repeat(32), 'x'))
  })
})
