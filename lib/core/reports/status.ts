import { day, thousands } from '@/lib/core/reports/dates'
import { capital } from '@/lib/core/reports/labels'
import type {
  ClaimSection,
  EvidenceSection,
  PassageSection,
  RoundSection,
} from '@/lib/core/reports/sections/claim'

const states = {
  draft: 'Draft',
  in_review: 'In review',
  to_decide: 'To decide',
  decided: 'Decided',
  withdrawn: 'Withdrawn',
}

/** The word for a claim without a verdict. */
export const stateWords = (claim: ClaimSection): string => states[claim.state]

/** Short marks under a claim: what a reader must not overlook. */
export function claimTags(claim: ClaimSection): string[] {
  const tags: string[] = []
  if (claim.underReviewSince !== null) tags.push(`under review since ${day(claim.underReviewSince)}`)
  const last = claim.publications.findLast((one) => one.kind !== 'first')
  if (last !== undefined)
    tags.push(`${last.kind === 'retraction' ? 'retracted' : 'corrected'} ${day(last.at)}`)
  if (claim.rounds.some((round) => round.reviews.some((review) => review.dissents))) tags.push('dissent kept')
  if ((claim.decision?.overrideReason ?? null) !== null)
    tags.push(claim.decision?.exception === 'evidence' ? 'evidence rule excepted' : 'settled by a reviewer')
  if (claim.legalRisk) tags.push('legal risk')
  return tags
}

/** One sentence on how a claim came to its verdict: "Settled by Adwoa Osei on 3 Mar 2026. Published 3 Mar 2026." */
export function settledWords(claim: ClaimSection): string {
  const parts: string[] = []
  if (claim.decision !== null) {
    parts.push(`Settled by ${claim.decision.by.name}, ${day(claim.decision.at)}.`)
    const ratings = claim.rounds
      .findLast((round) => round.decision !== null)
      ?.reviews.flatMap((review) => review.rating?.id ?? [])
    if ((ratings?.length ?? 0) > 1) {
      parts.push(new Set(ratings).size === 1 ? 'Its reviewers agreed.' : 'Its reviewers differed.')
    }
  }
  const words = { first: 'Published', correction: 'Corrected', retraction: 'Retracted' }
  for (const one of claim.publications) parts.push(`${words[one.kind]} ${day(one.at)}.`)
  if (claim.underReviewSince !== null) parts.push(`Under review since ${day(claim.underReviewSince)}.`)
  if (claim.withdrawn !== null) {
    parts.push(
      `Withdrawn by ${claim.withdrawn.by.name}, ${day(claim.withdrawn.at)}: ${claim.withdrawn.reason}`,
    )
  }
  return parts.join(' ')
}

/** "Body, paragraph 4, characters 455 to 581 of revision 1". */
export function passagePlace(passage: PassageSection): string {
  const paragraph = passage.paragraph === null ? '' : `, paragraph ${passage.paragraph}`
  return `${capital(passage.part)}${paragraph}, characters ${thousands(passage.start)} to ${thousands(passage.end)} of revision ${passage.revision}`
}

/**
 * What the newest text says where a passage was marked in an earlier one; null where it was marked in this very text.
 */
export function passageNowWords({ now }: PassageSection): string | null {
  if (now === undefined) return null
  const where = `Revision ${now.revision}`
  const by = now.by === null ? '' : `, according to ${now.by.name}`
  const { place } = now
  if (place !== null) {
    const paragraph = place.paragraph === null ? '' : `, paragraph ${place.paragraph}`
    const at = `${place.part}${paragraph}, characters ${thousands(place.start)} to ${thousands(place.end)}`
    return now.by === null ? `${where} has the same words: ${at}` : `${where}, ${at}${by}: “${place.exact}”`
  }
  if (now.status === 'lost') return `${where} no longer says this${by}`
  const words = {
    changed: 'says this differently',
    ambiguous: 'has these words in several places',
    orphaned: 'does not have these words',
  }
  const what = now.status in words ? words[now.status as keyof typeof words] : words.changed
  return `${where} ${what}; nobody has said yet where they are`
}

/** "Adwoa Osei, 3 Mar 2026; read 2 Mar 2026; found while judging". */
export function evidenceOrigin(one: EvidenceSection): string {
  const read = one.accessedOn === null ? '' : `; read ${day(one.accessedOn)}`
  return `${one.addedBy.name}, ${day(one.addedAt)}${read}${one.whileJudging ? '; found while judging' : ''}`
}

/** "Judged independently, round 2". */
export function roundHeading(claim: ClaimSection, round: RoundSection): string {
  const how = round.blind ? 'Judged independently' : 'Judged openly'
  const which = claim.rounds.length > 1 ? `, round ${round.number}` : ''
  return round.state === 'cancelled' ? `${how}${which}, cancelled: never counts` : `${how}${which}`
}
