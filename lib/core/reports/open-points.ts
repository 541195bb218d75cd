import { plural } from '@/lib/core/reports/labels'
import type { ClaimSection } from '@/lib/core/reports/sections/claim'
import type { SignOffSection } from '@/lib/core/reports/sections/document'
import type { Sections } from '@/lib/core/reports/sections/sections'

function openOf(claim: ClaimSection): string | null {
  const round = claim.rounds.at(-1)
  const last = claim.publications.at(-1)
  const published = last === undefined || last.kind === 'retraction' ? null : last.rating
  const stands =
    published === null ? '' : ` The published verdict, ${published.label}, stands until it is settled.`
  if (claim.state === 'draft') return `A draft: it has not been judged.${stands}`
  if (claim.state === 'in_review' && round !== undefined) {
    return `In review: ${round.submitted} of ${plural(round.required, 'review')} submitted and sealed.${stands}`
  }
  if (claim.state === 'to_decide') return `Reviewed, waiting for a decision.${stands}`
  if (claim.state === 'decided' && published !== null && claim.decision !== null) {
    if (claim.publications.at(-1)?.rating.id !== claim.decision.rating.id) {
      return `Settled as ${claim.decision.rating.label}; the correction of the published verdict, ${published.label}, is not out yet.`
    }
  }
  return null
}

/** A claim whose words the newest text says differently, or not at all. */
function wordsOf(claim: ClaimSection): string | null {
  if (claim.state === 'withdrawn') return null
  const changed = claim.passages.find(({ now, exact }) => {
    if (now === undefined || now.status === 'exact' || now.status === 'moved') return false
    return now.place === null || now.place.exact !== exact
  })
  return changed?.now ? `Its words changed in revision ${changed.now.revision} of the article.` : null
}

/** What is still open when the report is made: the sign-off first, then claims in their order. */
export function openPointsOf(
  claims: readonly ClaimSection[],
  signOffs: readonly SignOffSection[],
): Sections['open'] {
  const last = signOffs.at(-1)
  const open: Sections['open'] = []
  if (last === undefined) open.push({ claim: null, text: 'The article is not signed off.' })
  else if (last.reopened !== null) {
    open.push({ claim: null, text: `The sign-off was lifted: ${last.reopened.because}` })
  }
  for (const claim of claims) {
    const text = openOf(claim)
    if (text !== null) open.push({ claim: claim.number, text })
    const words = wordsOf(claim)
    if (words !== null) open.push({ claim: claim.number, text: words })
  }
  return open
}
