import type { Verb } from '@/lib/core/audit/catalogue'
import { type Journal, personOf } from '@/lib/core/reports/journal'
import type { PersonSection } from '@/lib/core/reports/sections/method'

const parts: Partial<Record<Verb, string>> = {
  'document.imported': 'imported the article',
  'claim.drafted': 'drafted claims',
  'evidence.attached': 'added evidence',
  'review.submitted': 'reviewed',
  'review.changed': 'reviewed',
  'decision.settled': 'settled verdicts',
  'proposedChange.made': 'proposed changes',
  'proposedChange.accepted': 'answered proposed changes',
  'proposedChange.rejected': 'answered proposed changes',
  'conflict.declared': 'declared a conflict of interest',
  'legalSignOff.given': 'signed off legally',
  'publication.made': 'published',
  'signOff.given': 'signed off',
  'policy.set': 'set the policy',
}

/** Everybody who acts in the report, in the order of their first act, with what they did and the role they had. */
export function peopleOf(journal: Journal): PersonSection[] {
  const people = new Map<string, PersonSection>()
  for (const entry of journal.all) {
    const did = parts[entry.verb]
    if (did === undefined || entry.actor === null) continue
    // Evidence found while judging is attached by the reveal; its finder has reviewed.
    if (entry.verb === 'evidence.attached' && entry.fields.evidence?.after.reviewId != null) continue
    const { id, name, role } = personOf(entry.actor)
    const key = `${id} ${role}`
    const known = people.get(key) ?? { id, name, role, did: [] }
    if (!known.did.includes(did)) known.did.push(did)
    people.set(key, known)
  }
  return [...people.values()]
}
