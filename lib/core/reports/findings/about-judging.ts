import { claimWord, everyClaim, finding, numbersOf, type Rule } from '@/lib/core/reports/findings/rule'
import type { ClaimSection } from '@/lib/core/reports/sections/claim'

const countingReviews = (claim: ClaimSection) =>
  claim.rounds.findLast((round) => round.decision !== null)?.reviews.filter((one) => one.rating !== null) ??
  []

export const judgedByTwo = everyClaim(
  'Two independent reviews',
  'Every settled claim was judged by two people or more.',
  'settled on the review of one person.',
  (claim) => countingReviews(claim).length >= 2,
)

export const settledByAnother: Rule = ({ settled }) => {
  const overridden = settled.filter(
    ({ decision }) => (decision?.overrideReason ?? null) !== null && decision?.exception === undefined,
  )
  if (overridden.length === 0) {
    return finding(
      'Settled by somebody else',
      'met',
      'Nobody settled a claim that they had reviewed in that round.',
    )
  }
  const reasons = overridden.map((claim) => `Claim ${claim.number}: ${claim.decision?.overrideReason ?? ''}`)
  return finding(
    'Settled by somebody else',
    'explained',
    `Settled by one of its reviewers. ${reasons.join(' ')}`,
    {
      claims: numbersOf(overridden),
    },
  )
}

export const dissentKept: Rule = ({ settled }) => {
  const split = settled.filter((claim) =>
    countingReviews(claim).some((one) => one.rating?.id !== claim.decision?.rating.id),
  )
  const lost = split.filter((claim) =>
    countingReviews(claim).some((one) => one.rating?.id !== claim.decision?.rating.id && !one.dissents),
  )
  if (lost.length > 0) {
    return finding(
      'Dissent kept',
      'gap',
      `${claimWord(numbersOf(lost))}: a review differs from the verdict and is not marked as dissent. It is printed all the same.`,
      {
        claims: numbersOf(lost),
      },
    )
  }
  return finding(
    'Dissent kept',
    'met',
    split.length === 0
      ? 'No review differs from the verdict of its claim.'
      : `Every review that differs from the verdict is kept: ${claimWord(numbersOf(split)).toLowerCase()}.`,
    { claims: numbersOf(split) },
  )
}

export const correctionsExplained: Rule = ({ claims }) => {
  const corrected = claims.filter((claim) => claim.publications.some((one) => one.kind !== 'first'))
  const silent = corrected.filter((claim) =>
    claim.publications.some((one) => one.kind !== 'first' && one.note === null),
  )
  if (silent.length > 0) {
    return finding(
      'Corrections explained',
      'gap',
      `${claimWord(numbersOf(silent))}: a correction without a note for readers.`,
      {
        claims: numbersOf(silent),
      },
    )
  }
  return finding(
    'Corrections explained',
    'met',
    corrected.length === 0
      ? 'No published verdict was changed.'
      : 'Every correction says what changed and why.',
  )
}
