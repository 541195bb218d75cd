import { describe, expect, test } from 'vitest'
import { confusionOf } from '@/lib/core/agreement/confusion'
import { agreementRows } from '@/lib/core/agreement/csv'
import { agreementFigures, headlineOf } from '@/lib/core/agreement/figures'
import { furthestApart } from '@/lib/core/agreement/furthest'
import type { JudgedClaims } from '@/lib/core/agreement/judged'
import { studyOf } from '@/lib/core/agreement/study'
import { csvOf } from '@/lib/core/csv'
import { truth5 } from '@/lib/core/verdicts/scales/truth-5'

let made = 0
/** A claim judged so: `{ ana: 'false', ben: 'true' }`. */
function claim(ratings: Record<string, string>, more: Partial<JudgedClaims> = {}): JudgedClaims {
  made += 1
  return {
    documentId: 'document',
    type: 'event',
    scale: truth5,
    ratings: Object.entries(ratings).map(([memberId, ratingId]) => ({
      memberId,
      ratingId,
      confidence: null,
    })),
    decided: null,
    times: 1,
    claimIds: [`claim-${made}`],
    ...more,
  }
}

const order = truth5.values.map(({ id }) => id)

describe('agreementFigures', () => {
  test('groups say the same as their claims one by one', () => {
    const one = [
      claim({ ana: 'false', ben: 'false' }),
      claim({ ana: 'false', ben: 'false' }),
      claim({ ana: 'mixed', ben: 'true' }),
      claim({ ana: 'true', ben: 'true' }),
    ]
    const told = [claim({ ana: 'false', ben: 'false' }, { times: 2 }), ...one.slice(2)]
    expect(agreementFigures(told, truth5)).toEqual(agreementFigures(one, truth5))
    expect(agreementFigures(one, truth5)).toMatchObject({ claims: 4, ratings: 8, unanimous: 3 })
  })

  test('one value only is not defined; an interval of no width is not shown', () => {
    const same = agreementFigures([claim({ ana: 'true', ben: 'true' }, { times: 5 })], truth5)
    expect(same.percent).toEqual({ value: 1, low: null, high: null })
    for (const one of [same.alphaNominal, same.fleiss, same.cohen, same.ranked?.alphaOrdinal])
      expect(one).toEqual({ value: null, low: null, high: null })
    const perfect = [claim({ ana: 'true', ben: 'true' }), claim({ ana: 'false', ben: 'false' })]
    expect(agreementFigures(perfect, truth5).alphaNominal).toEqual({ value: 1, low: null, high: null })
  })

  test('ratings off the scale are in the nominal run alone, and the ranked figure leads on half of the claims or more', () => {
    const ranked = [claim({ ana: 'true', ben: 'true' }), claim({ ana: 'false', ben: 'mixed' })]
    const off = claim({ ana: 'satire', ben: 'true' })
    const half = agreementFigures([...ranked, off, off], truth5)
    expect(half).toMatchObject({ claims: 4, ranked: { claims: 2, ratings: 4, offScale: 2 } })
    expect(headlineOf(half)).toMatchObject({ level: 'ordinal', claims: 2 })
    expect(headlineOf(agreementFigures([...ranked, off, off, off], truth5))).toMatchObject({
      level: 'nominal',
      claims: 5,
    })
  })

  test('Cohen’s kappa is for one and the same two people', () => {
    const two = [claim({ ana: 'true', ben: 'true' }), claim({ ana: 'false', ben: 'mixed' })]
    expect(agreementFigures(two, truth5).cohen).not.toBeNull()
    expect(agreementFigures([...two, claim({ ana: 'true', cem: 'true' })], truth5).cohen).toBeNull()
    expect(agreementFigures([claim({ ana: 'true', ben: 'true', cem: 'false' })], truth5).cohen).toBeNull()
    expect(
      agreementFigures([...two, claim({ cem: 'true' })], truth5),
      'a lone rating is no third person',
    ).toMatchObject({
      unpaired: 1,
      cohen: { value: expect.any(Number) },
    })
  })
})

describe('confusionOf', () => {
  const judged = [
    claim({ ana: 'true', ben: 'mixed' }, { times: 2 }),
    claim({ ana: 'mixed', ben: 'true' }),
    claim({ ana: 'false', ben: 'false', cem: 'mixed' }),
    claim({ cem: 'satire' }),
  ]

  test('of everybody, every pair once in the upper half', () => {
    expect(confusionOf(judged, order, null)).toEqual({
      ratingIds: ['false', 'mixed', 'true'],
      counts: [
        [1, 2, 0],
        [0, 0, 3],
        [0, 0, 0],
      ],
      pairs: 6,
      same: 1,
      mostMixedUp: { ratingIds: ['mixed', 'true'], pairs: 3 },
    })
  })

  test('of a pair, the first in rows; turned round, the table is too', () => {
    const [first] = judged
    const one = first ? [first] : []
    expect(confusionOf(one, order, ['ana', 'ben']).counts).toEqual([
      [0, 0],
      [2, 0],
    ])
    expect(confusionOf(one, order, ['ben', 'ana']).counts).toEqual([
      [0, 2],
      [0, 0],
    ])
  })
})

describe('studyOf', () => {
  const judged = [
    claim({ ana: 'true', ben: 'mixed', cem: 'false' }, { type: 'statistic' }),
    claim({ ana: 'true', ben: 'true' }, { documentId: 'other' }),
    claim({ ana: 'true' }, { documentId: 'third' }),
  ]

  test('has a part for each document, type and pair with a claim that two people rated', () => {
    const study = studyOf(judged, truth5, null, () => true)
    expect(study.endings).toEqual({ same: 1, two: 0, more: 1 })
    expect(study.byDocument.map(({ key }) => key)).toEqual(['document', 'other'])
    expect(study.byType.map(({ key }) => key)).toEqual(['statistic', 'event'])
    expect(study.byPair.map(({ key, figures }) => [key.join(), figures.claims])).toEqual([
      ['ana,ben', 2],
      ['ana,cem', 1],
      ['ben,cem', 1],
    ])
    expect(studyOf(judged, truth5, null, ([a]) => a === 'ben').byPair).toHaveLength(1)
    expect(studyOf(judged, truth5, ['ana', 'cem'], () => true).figures).toMatchObject({
      claims: 1,
      unpaired: 2,
    })
  })

  test('as rows, every line has the same cells, and a headline that is a formula is harmless', () => {
    const rows = agreementRows(
      studyOf(judged, truth5, null, () => true),
      'truth-5@1',
      (key) => `=HYPERLINK("${key}")`,
    )
    expect(new Set(rows.map((row) => row.length)).size).toBe(1)
    expect(rows).toHaveLength(1 + 1 + 2 + 2 + 3)
    expect(csvOf(rows)).toContain(`document,"'=HYPERLINK(""other"")",truth-5@1,1,2,`)
  })
})

test('furthest apart are ranked ratings two steps or more from each other', () => {
  const far = claim({ ana: 'false', ben: 'true', cem: 'mixed' })
  const near = claim({ ana: 'mixed', ben: 'mostly-true', cem: 'satire' })
  const some = claim({ ana: 'false', ben: 'mixed' })
  expect(furthestApart([some, near, far], 5).map(({ claimId, steps }) => [claimId, steps])).toEqual([
    [far.claimIds[0], 4],
    [some.claimIds[0], 2],
  ])
})
