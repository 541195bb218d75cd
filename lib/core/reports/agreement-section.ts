import { krippendorffAlpha } from '@/lib/core/agreement/alpha'
import { bootstrapInterval } from '@/lib/core/agreement/bootstrap'
import { percentAgreement } from '@/lib/core/agreement/percent'
import type { Unit } from '@/lib/core/agreement/units'
import { plural } from '@/lib/core/reports/labels'
import type { ClaimSection, RoundSection } from '@/lib/core/reports/sections/claim'
import type { AgreementSection, ScaleSection } from '@/lib/core/reports/sections/method'

const DRAWS = 1000
/** Fixed, so that a verifier draws the same samples. */
const SEED = 1

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1e4) / 1e4

/** The first round of a claim that was revealed for itself, if it was blind: later ones know its arguments. */
function firstIndependentRound(claim: ClaimSection): RoundSection | null {
  const first = claim.rounds.find((round) => round.state === 'shown')
  return first?.blind ? first : null
}

interface Judged {
  claim: number
  round: RoundSection
}

function inWords(section: Omit<AgreementSection, 'inWords'>): string {
  if (section.claims === 0) {
    return 'No claim was judged independently by two people or more, so there is no agreement to measure.'
  }
  const same = `Reviewers gave the same verdict on ${section.unanimous} of ${plural(section.claims, 'claim')}.`
  if (section.nominal === null) {
    return `${same} Every rating was the same, so alpha is not defined: nobody showed that they tell verdicts apart.`
  }
  const few = section.claims < 30 ? ' So few claims say little: read the interval before the figure.' : ''
  return `${same}${few}`
}

function agreementOf(
  scaleId: string,
  scaleVersion: number,
  ordinal: boolean,
  judged: readonly Judged[],
): AgreementSection {
  const ratings = judged.map(({ round }) => round.reviews.flatMap((review) => review.rating ?? []))
  const named: Unit<string>[] = ratings.map((unit) => unit.map((rating) => rating.id))
  const steps: Unit<number>[] = ratings.map((unit) => unit.map((rating) => rating.step))
  const nominalAlpha = krippendorffAlpha(named, 'nominal')
  const ordinalAlpha = ordinal ? krippendorffAlpha(steps, 'ordinal') : null
  const byStep = ordinalAlpha !== null && ordinalAlpha.value !== null
  const sampled = byStep
    ? bootstrapInterval(steps, (sample) => krippendorffAlpha(sample, 'ordinal').value, {
        seed: SEED,
        draws: DRAWS,
      })
    : bootstrapInterval(named, (sample) => krippendorffAlpha(sample, 'nominal').value, {
        seed: SEED,
        draws: DRAWS,
      })
  const low = rounded(sampled.low)
  const high = rounded(sampled.high)
  const paired = judged.filter((_, index) => (ratings[index]?.length ?? 0) >= 2)
  const isUnanimous = (round: RoundSection) =>
    new Set(round.reviews.flatMap((review) => review.rating?.id ?? [])).size === 1
  const section = {
    scaleId,
    scaleVersion,
    claims: nominalAlpha.units,
    ratings: nominalAlpha.values,
    reviewers: new Set(
      paired.flatMap(({ round }) =>
        round.reviews.filter((one) => one.rating !== null).map((one) => one.by.id),
      ),
    ).size,
    unpaired: nominalAlpha.dropped,
    unanimous: paired.filter(({ round }) => isUnanimous(round)).length,
    percent: rounded(percentAgreement(named).value),
    nominal: rounded(nominalAlpha.value),
    ordinal: rounded(ordinalAlpha?.value ?? null),
    interval: low === null || high === null ? null : { low, high, resamples: DRAWS },
    intervalOf: low === null || high === null ? null : byStep ? ('ordinal' as const) : ('nominal' as const),
    differences: paired
      .filter(({ round }) => !isUnanimous(round))
      .map(({ claim, round }) => ({
        claim,
        labels: round.reviews.flatMap((review) => review.rating?.label ?? []),
      })),
  }
  return { ...section, inWords: inWords(section) }
}

/**
 * Agreement of the reviewers, one section a scale: percent, Krippendorff's alpha (nominal, and ordinal over the
 * steps of an ordinal scale, off-scale ratings left out), a bootstrap interval, and n.
 */
export function agreementSections(
  claims: readonly ClaimSection[],
  scales: readonly ScaleSection[],
): AgreementSection[] {
  const groups = new Map<string, Judged[]>()
  for (const claim of claims) {
    const round = claim.state === 'withdrawn' ? null : firstIndependentRound(claim)
    if (round === null) continue
    const key = `${round.scaleId} ${round.scaleVersion}`
    groups.set(key, [...(groups.get(key) ?? []), { claim: claim.number, round }])
  }
  return [...groups.values()].flatMap((judged) => {
    const [first] = judged
    if (first === undefined) return []
    const { scaleId, scaleVersion } = first.round
    const scale = scales.find(({ id, version }) => id === scaleId && version === scaleVersion)
    return [agreementOf(scaleId, scaleVersion, scale?.level === 'ordinal', judged)]
  })
}
