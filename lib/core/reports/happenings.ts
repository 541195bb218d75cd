import type { OpenedEntry } from '@/lib/core/reports/entries'
import { type Journal, personOf } from '@/lib/core/reports/journal'
import type { HappeningSection } from '@/lib/core/reports/sections/claim'

interface Told {
  what: string
  note: string | null
}

const tell = (what: string, note: string | null = null): Told => ({ what, note })

/** What an entry means in the life of a claim; null for what another entry of the same act already tells. */
function toldBy(entry: OpenedEntry, draftedAt: string): Told | null {
  switch (entry.verb) {
    case 'claim.drafted':
      return tell('Claim drafted')
    case 'claim.changed': {
      const { before, after } = entry.fields.statement
      return tell('Claim changed', before === after ? null : `The statement was “${before}”`)
    }
    case 'claim.prioritised':
      return tell(`Priority set to ${entry.fields.priority.after}`)
    case 'passage.marked':
      return entry.at === draftedAt ? null : tell('Passage added', `“${entry.fields.passage.after.exact}”`)
    case 'passage.unmarked':
      return tell('Passage taken away', `“${entry.fields.passage.before.exact}”`)
    case 'placement.found': {
      const { status } = entry.fields.placement.after
      if (status === 'exact' || status === 'moved') return null
      const words = status === 'orphaned' ? 'its words are not in it' : 'its words changed'
      return tell('The article changed', status === 'ambiguous' ? 'its words stand in several places' : words)
    }
    case 'placement.chosen': {
      const { place } = entry.fields.placement.after
      return place === null
        ? tell('Words said to be gone from the article')
        : tell('Words placed in the changed article', `“${place.exact}”`)
    }
    case 'evidence.removed':
      return tell('Evidence removed', entry.fields.reason.after)
    case 'round.opened':
      return tell(`Submitted for review, round ${entry.fields.round.after.number}`)
    case 'review.submitted':
      return entry.fields.ratingId.after === null
        ? tell('Could not judge', entry.fields.cannotJudgeReason.after)
        : tell('Review submitted')
    case 'review.changed':
      return entry.fields.ratingId.after === null
        ? tell('Could not judge after all', entry.fields.cannotJudgeReason.after)
        : tell('Review changed before the reveal')
    case 'round.revealed':
      return tell('Reviews revealed')
    case 'claim.returned':
      return tell('Returned to draft', entry.fields.reason.after)
    case 'decision.settled':
      return tell(`Settled as ${entry.fields.ratingLabel.after}`, entry.fields.overrideReason.after)
    case 'legalSignOff.given':
      return tell('Legal sign-off given', entry.fields.note.after)
    case 'publication.made': {
      const words = { first: 'Published', correction: 'Correction published', retraction: 'Retracted' }
      return tell(words[entry.fields.kind.after], entry.fields.note.after)
    }
    case 'claim.reopened':
      return tell('Reopened', entry.fields.reason.after)
    case 'claim.withdrawn':
      return tell('Withdrawn', entry.fields.reason.after)
    case 'claim.restored':
      return tell('Restored', entry.fields.reason.after)
    default:
      return null
  }
}

/** What happened to a claim, in the order of the log; submissions of a sealed round are left out. */
export function happeningsOf(journal: Journal, claimId: string, draftedAt: string): HappeningSection[] {
  return journal.ofClaim(claimId).flatMap((entry) => {
    const told = toldBy(entry, draftedAt)
    return told === null ? [] : [{ ...told, at: entry.at, by: personOf(entry.actor), entry: entry.seq }]
  })
}
