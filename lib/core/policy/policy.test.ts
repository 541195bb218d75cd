import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CitedSource, isOfPublisher, shortfallsOf } from '@/lib/core/policy/evidence-rules'
import { changePolicyInput } from '@/lib/core/policy/input'
import { recheckDueSince } from '@/lib/core/policy/recheck'
import { isDrawn, needsSecondLook } from '@/lib/core/policy/second-look'
import { bothChanged, takeOverPolicy } from '@/lib/core/policy/take-over'
import { noTerms, policyTerms, reviewsRequired } from '@/lib/core/policy/terms'
import type { PolicyView } from '@/lib/core/policy/view'
import { truth5 } from '@/lib/core/verdicts/scales/truth-5'

const source = (id: string, over: Partial<CitedSource> = {}): CitedSource => ({
  id,
  kind: 'news-article',
  publisher: null,
  url: null,
  ...over,
})
const nobody = { name: null, url: null }
const rule = { ratingId: 'false', sources: 2, primary: 1, independent: true }
const terms = { ...noTerms, evidenceRules: [rule] }
const whole = {
  version: 1,
  requiredReviews: 2,
  blind: true,
  signOffRequired: false,
  scaleId: 'truth-5',
  scaleVersion: 1,
  terms: noTerms,
}
const complaints = (input: unknown) =>
  changePolicyInput.safeParse(input).error?.issues.map(({ path }) => path.join('.')) ?? []

it('asks for nothing more where a policy was made before its terms', () => {
  expect(policyTerms.parse({})).toEqual({
    requiredForHigh: null,
    namesHidden: false,
    evidenceRules: [],
    deciders: 'leads',
    recheckAfterDays: null,
    secondLookPercent: 0,
    legalSignOff: false,
  })
})

it('asks for its own number of reviews where priority is high, and for the common one elsewhere', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.option(fc.integer({ min: 1, max: 5 })), (common, high) => {
      const policy = { requiredReviews: common, terms: { ...noTerms, requiredForHigh: high } }
      expect(reviewsRequired(policy, 'high')).toBe(high ?? common)
      expect(reviewsRequired(policy, 'normal')).toBe(common)
      expect(reviewsRequired(policy, 'low')).toBe(common)
    }),
  )
})

describe('the rules about evidence', () => {
  it('name what is missing, one by one', () => {
    const publisher = { name: 'The Harbour Reader', url: null }
    const cited = [source('a', { publisher: ' the harbour reader' })]
    expect(shortfallsOf(terms, 'false', cited, publisher)).toEqual([
      { what: 'sources', asked: 2, found: 1 },
      { what: 'primary', asked: 1, found: 0 },
      { what: 'independent', asked: 0, found: 1 },
    ])
    expect(shortfallsOf(terms, 'true', [], publisher)).toEqual([])
    expect(shortfallsOf(terms, 'false', [source('a'), source('b', { kind: 'data-set' })], nobody)).toEqual([])
  })

  it('count a source that is cited twice once', () => {
    const twice = [source('a', { kind: 'data-set' }), source('a', { kind: 'data-set' })]
    expect(shortfallsOf(terms, 'false', twice, nobody)).toEqual([{ what: 'sources', asked: 2, found: 1 }])
  })

  it('never become stricter by more evidence of other publishers', () => {
    const kinds = fc.constantFrom('news-article' as const, 'data-set' as const)
    const some = fc.array(fc.record({ id: fc.nat(9).map(String), kind: kinds }))
    fc.assert(
      fc.property(some, some, (one, more) => {
        const of = (rows: { id: string; kind: 'news-article' | 'data-set' }[]) =>
          rows.map(({ id, kind }) => source(`${kind}${id}`, { kind }))
        const before = shortfallsOf(terms, 'false', of(one), nobody).length
        expect(shortfallsOf(terms, 'false', of([...one, ...more]), nobody).length).toBeLessThanOrEqual(before)
      }),
    )
  })

  it('know a publisher by its name or by the host of its address', () => {
    const publisher = { name: 'The Reader', url: 'https://www.reader.example/health/a' }
    expect(isOfPublisher(source('a', { url: 'https://data.reader.example/x' }), publisher)).toBe(true)
    expect(isOfPublisher(source('a', { url: 'https://notreader.example/x' }), publisher)).toBe(false)
    expect(isOfPublisher(source('a', { publisher: 'THE READER' }), publisher)).toBe(true)
    expect(isOfPublisher(source('a', { publisher: 'A reader', url: 'not an address' }), publisher)).toBe(
      false,
    )
  })
})

describe('the second look', () => {
  const ids = Array.from(
    { length: 4000 },
    (_, at) => `019aa000-0000-7000-8000-${String(at).padStart(12, '0')}`,
  )

  it('draws about as many as it says, the same ones each time, and more of them with a higher share', () => {
    for (const percent of [0, 5, 20, 50, 100]) {
      const drawn = ids.filter((id) => isDrawn(id, percent))
      expect(Math.abs((drawn.length / ids.length) * 100 - percent)).toBeLessThan(2.5)
      expect(ids.filter((id) => isDrawn(id, percent))).toEqual(drawn)
      expect(drawn.every((id) => isDrawn(id, Math.min(100, percent + 5)))).toBe(true)
    }
  })

  it('is asked of unanimous rounds, and once', () => {
    const round = { id: 'r', percent: 100, unanimous: true, revealedBefore: 0 }
    expect(needsSecondLook(round)).toBe(true)
    expect(needsSecondLook({ ...round, unanimous: false })).toBe(false)
    expect(needsSecondLook({ ...round, revealedBefore: 1 })).toBe(false)
    expect(needsSecondLook({ ...round, percent: 0 })).toBe(false)
  })
})

it('is due for a re-check from the day the policy says, and never without one', () => {
  const published = new Date('2026-01-01T12:00:00Z')
  const due = new Date('2026-01-31T12:00:00Z')
  expect(recheckDueSince(published, 30, new Date(due.getTime() - 1))).toBeNull()
  expect(recheckDueSince(published, 30, due)).toEqual(due)
  expect(recheckDueSince(published, null, new Date('2036-01-01'))).toBeNull()
})

it('refuses policies that contradict themselves, where they do', () => {
  expect(complaints(whole)).toEqual([])
  expect(complaints({ ...whole, requiredReviews: 6 })).toEqual(['requiredReviews'])
  expect(complaints({ ...whole, terms: { ...noTerms, requiredForHigh: 1 } })).toEqual([
    'terms.requiredForHigh',
  ])
  expect(complaints({ ...whole, blind: false, terms: { ...noTerms, namesHidden: true } })).toEqual([
    'terms.namesHidden',
  ])
  expect(complaints({ ...whole, terms: { ...noTerms, evidenceRules: [rule, rule] } })).toEqual([
    'terms.evidenceRules',
  ])
  expect(complaints({ ...whole, terms: { ...noTerms, evidenceRules: [{ ...rule, primary: 3 }] } })).toEqual([
    'terms.evidenceRules',
  ])
})

describe('two who set a policy at once', () => {
  const base: PolicyView = {
    version: 3,
    requiredReviews: 2,
    blind: true,
    signOffRequired: false,
    scaleId: 'truth-5',
    scaleVersion: 1,
    scale: truth5,
    terms: noTerms,
  }
  const mine = { ...base, blind: false, terms: { ...noTerms, secondLookPercent: 10 } }
  const theirs = { ...base, version: 4, requiredReviews: 3, terms: { ...noTerms, legalSignOff: true } }

  it('the second keeps what they changed and takes back nothing of the first', () => {
    expect(takeOverPolicy(base, mine, theirs)).toEqual({
      ...base,
      version: 4,
      requiredReviews: 3,
      blind: false,
      terms: { ...noTerms, secondLookPercent: 10, legalSignOff: true },
    })
    expect(bothChanged(base, mine, theirs)).toEqual([])
  })

  it('the second is told what both changed', () => {
    const further = { ...theirs, terms: { ...noTerms, secondLookPercent: 20 } }
    expect(takeOverPolicy(base, mine, further).terms.secondLookPercent).toBe(10)
    expect(bothChanged(base, mine, further)).toEqual(['secondLookPercent'])
    expect(bothChanged(base, mine, { ...further, terms: mine.terms })).toEqual([])
  })

  it('a scale goes with its version', () => {
    const scaled = { ...mine, scaleId: 'own', scaleVersion: 2 }
    const other = { ...theirs, scaleId: 'truth-6', scaleVersion: 5 }
    expect(takeOverPolicy(base, scaled, other)).toMatchObject({ scaleId: 'own', scaleVersion: 2 })
    expect(takeOverPolicy(base, mine, other)).toMatchObject({ scaleId: 'truth-6', scaleVersion: 5 })
  })
})
