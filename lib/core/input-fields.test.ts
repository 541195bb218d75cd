import { describe, expect, it } from 'vitest'
import { draftClaimInput } from '@/lib/core/claims/input'
import { attachEvidenceInput } from '@/lib/core/evidence/input'
import { isStorable, optionalText, plainText, requiredText, webAddress } from '@/lib/core/input-fields'
import { makeReportInput } from '@/lib/core/reports/input'
import { rationaleDoc, rationaleOf } from '@/lib/core/review/rationale'
import { LINEAR_MS, processorMs } from '@/tests/support/processor-time'

const unstorable = ['a\0b', 'a\ud800', '\udc00b', 'a\ude00\ud83d']

describe.each(unstorable.map((text) => [JSON.stringify(text), text]))('%s', (_, text) => {
  it('is refused wherever a person writes', () => {
    expect(isStorable(text)).toBe(false)
    const fields = [plainText(50), optionalText(50), requiredText(50, 'Write something.')]
    for (const field of fields) expect(field.safeParse(text).success).toBe(false)
    expect(webAddress.safeParse(`https://a.example/${text}`).success).toBe(false)
    expect(rationaleDoc.safeParse(rationaleOf(text)).success).toBe(false)
    const claimId = '019aa000-0000-7000-8000-000000000000'
    const source = { kind: 'report', title: 'T', doi: `10.1000/${text}` }
    const citation = { used: false, whyNotUsed: 'Old.' }
    expect(attachEvidenceInput.safeParse({ claimId, choice: { source }, citation }).success).toBe(false)
  })
})

it('keeps every other character, emoji and directional marks too', () => {
  const text = 'naïve 😀 \u202eabc\u202c ﷽\u0007'
  expect(plainText(50).parse(text)).toBe(text)
})

it('says what is missing before anything else', () => {
  const refused = draftClaimInput.safeParse({ statement: '   ' })
  expect(refused.error?.issues.find(({ path }) => path[0] === 'statement')?.message).toMatch(
    /as one sentence/,
  )
})

it('writes ids as the database does', () => {
  const id = '019AA000-0000-7000-8000-00000000ABCD'
  expect(makeReportInput.parse({ documentId: id }).documentId).toBe(id.toLowerCase())
})

it('bounds a rationale as a whole', () => {
  expect(rationaleDoc.safeParse(rationaleOf('a'.repeat(20_000))).success).toBe(true)
  expect(rationaleDoc.safeParse(rationaleOf('a'.repeat(15_000), 'b'.repeat(6_000))).success).toBe(false)
})

it('does not take long over an identifier made to take long', async () => {
  const claimId = '019aa000-0000-7000-8000-000000000000'
  const source = { kind: 'report', title: 'T', doi: `10.1000/${'.'.repeat(1_000_000)}x` }
  const citation = { used: false, whyNotUsed: 'Old.' }
  const ms = await processorMs(() =>
    expect(attachEvidenceInput.safeParse({ claimId, choice: { source }, citation }).success).toBe(false),
  )
  expect(ms).toBeLessThan(LINEAR_MS)
})

it.each([
  'https:path',
  'http:/one-slash',
  'https:\\\\elsewhere.example',
  'javascript:alert(1)',
  'mailto:a@b.example',
])('%s is no web address', (text) => {
  expect(webAddress.safeParse(text).success).toBe(false)
})
