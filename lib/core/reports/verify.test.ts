import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalize } from '@/lib/core/audit/jcs'
import { renderHtml } from '@/lib/core/reports/formats/html/page'
import type { ReportRecord } from '@/lib/core/reports/record'
import { digestsOf, serializeRecord } from '@/lib/core/reports/serialize'
import { checkHead, verifyRecord } from '@/lib/core/reports/verify'
import { verifyHtmlFile, verifyJsonFile } from '@/lib/core/reports/verify-file'
import { storyRecord } from '@/tests/fixtures/reports/story'

const record = storyRecord()
const jsonText = serializeRecord(record)
const htmlText = renderHtml(record)

const failures = (checks: { ok: boolean; id: string; detail: string }[]) =>
  Object.fromEntries(checks.filter((check) => !check.ok).map((check) => [check.id, check.detail]))

/** A record changed by somebody who also makes the digests right again. */
function forged(change: (copy: ReportRecord) => void): ReportRecord {
  const copy = structuredClone(record)
  change(copy)
  return { ...copy, digests: digestsOf(copy) }
}

function reviewOf(copy: ReportRecord, claim: number, by: string) {
  const review = copy.sections.claims
    .find((one) => one.number === claim)
    ?.rounds.flatMap((round) => round.reviews)
    .find((one) => one.by.name === by)
  if (review === undefined) throw new Error('no such review')
  return review
}

test('an untouched report holds, in both text formats', () => {
  expect(failures(verifyRecord(record))).toEqual({})
  expect(failures(verifyJsonFile(jsonText).checks)).toEqual({})
  expect(failures(verifyHtmlFile(htmlText).checks)).toEqual({})
})

describe('what a forger may try, digests made right again', () => {
  test('two ratings exchanged where they are printed: named', () => {
    const copy = forged((one) => {
      const [a, b] = [reviewOf(one, 2, 'Jonas Lindqvist'), reviewOf(one, 2, 'Prabhjot Kaur')]
      const { rating } = a
      a.rating = b.rating
      b.rating = rating
    })
    expect(failures(verifyRecord(copy)).sections).toContain(
      'Claim 2, round 1, review by Jonas Lindqvist, rating: the report says “Unproven”, the log says “Mixed”.',
    )
  })

  test('a rating changed in the opened contents: the entry is named', () => {
    const copy = forged((one) => {
      const entry = one.log.entries.find((it) => it.canonical.includes('"verb":"review.submitted"'))
      const label = entry?.disclosed.ratingLabel
      if (label) label.value = { after: 'True' }
    })
    expect(failures(verifyRecord(copy)).fields).toContain(
      '(review submitted, Jonas Lindqvist): the field “ratingLabel”',
    )
  })

  test('a dissenting review left out', () => {
    const copy = forged((one) => {
      const dissent = reviewOf(one, 2, 'Prabhjot Kaur')
      one.log.entries = one.log.entries.filter((entry) => !entry.canonical.includes(dissent.id))
    })
    const found = failures(verifyRecord(copy))
    expect(found.completeness).toContain('Claim 2: a revealed round has 1 of 2 reviews; others are left out.')
    expect(found.completeness).toContain('keeps a dissenting review that is left out')
  })

  test('a review shown as sealed after its reveal', () => {
    const copy = forged((one) => {
      const entry = one.log.entries.find((it) => it.canonical.includes('"verb":"review.submitted"'))
      if (!entry) return
      entry.withheld = Object.fromEntries(
        Object.keys(entry.disclosed)
          .filter((it) => it !== 'roundId')
          .map((it) => [it, 'sealed' as const]),
      )
      entry.disclosed = { roundId: entry.disclosed.roundId ?? { salt: '', value: null } }
    })
    expect(failures(verifyRecord(copy)).fields).toContain('kept back although it may be read by now')
  })

  test('the article changed under a passage', () => {
    const copy = forged((one) => {
      one.text.body = one.text.body.replace('Women produce more', 'Women produce less')
    })
    const found = failures(verifyRecord(copy))
    expect(found.text).toContain('not the text that was frozen')
    expect(found.passages).toContain('Claim 2, “Women produce more oxytocin')
  })

  test('another root, another size, a proof of another entry', () => {
    expect(
      failures(
        verifyRecord(
          forged((one) => {
            one.log.size += 1
          }),
        ),
      ).proofs,
    ).toBeDefined()
    expect(
      failures(
        verifyRecord(
          forged((one) => {
            one.log.root = 'ab'.repeat(32)
          }),
        ),
      ).proofs,
    ).toBeDefined()
    const swapped = forged((one) => {
      const [a, b] = one.log.entries
      if (a && b) [a.proof, b.proof] = [b.proof, a.proof]
    })
    expect(failures(verifyRecord(swapped)).proofs).toContain('Entry 1 ')
  })

  test('agreement made better', () => {
    const copy = forged((one) => {
      const [section] = one.sections.agreement
      if (section) section.nominal = 0.95
    })
    expect(failures(verifyRecord(copy)).figures).toContain('the report says 0.95, its reviews give 0.6957')
  })
})

test('the date and the name on the cover are not in the log; their digest shows a change', () => {
  const copy = structuredClone(record)
  copy.identity.generatedBy = 'Somebody Else'
  expect(failures(verifyRecord(copy)).digests).toContain('the report’s identity')
})

test('a head obtained elsewhere is compared', () => {
  const { size, root } = record.log
  expect(checkHead(record, { size, root }).ok).toBe(true)
  expect(checkHead(record, { size: size + 3, root }).ok).toBe(false)
  expect(checkHead(record, { size, root: '00'.repeat(32) }).detail).toContain(
    'one of the two logs was rewritten',
  )
})

test('one flipped byte anywhere in a report.json is found', () => {
  fc.assert(
    fc.property(fc.nat(jsonText.length - 1), fc.integer({ min: 1, max: 5 }), (at, bit) => {
      const bytes = new TextEncoder().encode(jsonText)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
      const text = new TextDecoder().decode(bytes)
      expect(verifyJsonFile(text).checks.some((check) => !check.ok)).toBe(true)
    }),
    { numRuns: 25, seed: 7 },
  )
}, 60_000)

test('one flipped byte anywhere in a report.html is found', () => {
  fc.assert(
    fc.property(fc.nat(htmlText.length - 1), fc.integer({ min: 1, max: 5 }), (at, bit) => {
      const bytes = new TextEncoder().encode(htmlText)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
      const text = new TextDecoder().decode(bytes)
      expect(verifyHtmlFile(text).checks.some((check) => !check.ok)).toBe(true)
    }),
    { numRuns: 25, seed: 7 },
  )
}, 60_000)

test('a changed word on the page is named with its place', () => {
  const changed = htmlText.replace('Nobody ever tested it.', 'Somebody once tested it.')
  expect(failures(verifyHtmlFile(changed).checks)).toEqual({
    pages: expect.stringMatching(
      /^Under “Evidence”: the page says .*Somebody once tested.* the record says .*Nobody ever tested/,
    ),
  })
  const added = htmlText.replace('</main>', '<!-- nothing to see --></main>')
  expect(failures(verifyHtmlFile(added).checks).pages).toContain('outside the words')
})

test.each([
  ['no JSON', 'hello'],
  ['other JSON', '{"schema":"something/1"}'],
  ['null', 'null'],
  ['a list', '[1,2,3]'],
  ['deep nesting', '['.repeat(50_000)],
])('a file that is no report is a sentence, not a crash: %s', (_, text) => {
  const { checks, record: none } = verifyJsonFile(text)
  expect(none).toBeNull()
  expect(checks.every((check) => check.ok)).toBe(false)
  expect(verifyHtmlFile(`<p>${text}</p>`).checks[0]?.detail).toContain('no record in this page')
})

test('records of the right shape and the wrong content never throw', () => {
  const leaves: [Record<string, unknown>, string][] = []
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'object') collect(inner)
      else leaves.push([value as Record<string, unknown>, key])
    }
  }
  const copy = structuredClone(record)
  collect(copy.log)
  fc.assert(
    fc.property(fc.nat(leaves.length - 1), fc.constantFrom('', '\u0000', -1, 1e21, null), (at, value) => {
      const leaf = leaves[at]
      if (leaf === undefined) return
      const [holder, key] = leaf
      const before = holder[key]
      if (Object.is(before, value)) return
      holder[key] = value
      expect(verifyRecord(copy).some((check) => !check.ok)).toBe(true)
      holder[key] = before
    }),
    { numRuns: 40, seed: 3 },
  )
  expect(canonicalize(copy)).toBe(canonicalize(record))
}, 60_000)
