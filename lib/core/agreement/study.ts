import { type Confusion, confusionOf } from '@/lib/core/agreement/confusion'
import { type AgreementFigures, agreementFigures } from '@/lib/core/agreement/figures'
import { betweenPair, type JudgedClaims, type Pair } from '@/lib/core/agreement/judged'
import type { Scale } from '@/lib/core/verdicts/scale'

/** Figures of one part of the claims: a document, a claim type, or a pair of reviewers. */
export interface Part<Key> {
  key: Key
  figures: AgreementFigures
}

/** Agreement on one scale, whole and in parts. */
export interface AgreementStudy {
  figures: AgreementFigures
  /** Claims with two ratings or more, by how many different ratings they got. */
  endings: { same: number; two: number; more: number }
  confusion: Confusion
  /** The parts with most claims first; those without a claim that two people rated are left out. */
  byDocument: Part<string>[]
  byType: Part<string>[]
  byPair: Part<Pair>[]
}

/** As many rows as a page can carry; a download has the rest. */
export const MOST_PARTS = 20

/** Samples drawn for the interval of a part: there are many, and a page waits for all of them. */
const PART_DRAWS = 300

function grouped(judged: readonly JudgedClaims[], keyOf: (one: JudgedClaims) => string) {
  const groups = new Map<string, JudgedClaims[]>()
  for (const one of judged) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return [...groups]
}

/** Every two people who rated the same claim, each pair once. */
export function pairsIn(judged: readonly JudgedClaims[]): Pair[] {
  const pairs = new Map<string, Pair>()
  for (const { ratings } of judged) {
    ratings.forEach(({ memberId }, place) => {
      for (const other of ratings.slice(place + 1)) {
        const pair: Pair = memberId < other.memberId ? [memberId, other.memberId] : [other.memberId, memberId]
        pairs.set(pair.join('~'), pair)
      }
    })
  }
  return [...pairs.values()]
}

const pairable = (judged: readonly JudgedClaims[]) =>
  judged.reduce((sum, { ratings, times }) => sum + (ratings.length >= 2 ? times : 0), 0)

/** Parts with most claims first. Their figures cost a resample each, so they are made for the rows shown alone. */
function parts<Key>(
  groups: readonly (readonly [Key, JudgedClaims[]])[],
  scale: Scale,
  most: number,
): Part<Key>[] {
  return groups
    .map(([key, judged]) => ({ key, judged, claims: pairable(judged) }))
    .filter(({ claims }) => claims > 0)
    .sort((a, b) => b.claims - a.claims)
    .slice(0, most)
    .map(({ key, judged }) => ({ key, figures: agreementFigures(judged, scale, PART_DRAWS) }))
}

/**
 * @param judged claims of this scale alone
 * @param pair only these two reviewers; null for everybody
 * @param mayName which pairs are told apart: names are not for everybody
 * @param most parts of each kind at most
 */
export function studyOf(
  judged: readonly JudgedClaims[],
  scale: Scale,
  pair: Pair | null,
  mayName: (pair: Pair) => boolean,
  most = MOST_PARTS,
): AgreementStudy {
  const asked = pair === null ? judged : betweenPair(judged, pair)
  const kinds = asked
    .filter(({ ratings }) => ratings.length >= 2)
    .map(({ ratings, times }) => ({ kinds: new Set(ratings.map(({ ratingId }) => ratingId)).size, times }))
  const ended = (test: (kinds: number) => boolean) =>
    kinds.reduce((sum, one) => sum + (test(one.kinds) ? one.times : 0), 0)
  const pairs = pair === null ? pairsIn(asked).filter(mayName) : [pair]
  return {
    figures: agreementFigures(asked, scale),
    endings: { same: ended((n) => n === 1), two: ended((n) => n === 2), more: ended((n) => n > 2) },
    confusion: confusionOf(
      asked,
      scale.values.map(({ id }) => id),
      pair,
    ),
    byDocument: parts(
      grouped(asked, ({ documentId }) => documentId),
      scale,
      most,
    ),
    byType: parts(
      grouped(asked, ({ type }) => type),
      scale,
      most,
    ),
    byPair: parts(
      pairs.map((one) => [one, betweenPair(asked, one)] as const),
      scale,
      most,
    ),
  }
}
