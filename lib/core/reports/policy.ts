import type { PolicyFacts } from '@/lib/core/audit/catalogue'
import { type Journal, personOf } from '@/lib/core/reports/journal'
import { capital, countWord } from '@/lib/core/reports/labels'
import type { PolicySection } from '@/lib/core/reports/sections/method'

/** A policy in sentences, in the order in which a claim meets them. */
function rulesOf(policy: PolicyFacts): string[] {
  const people =
    policy.requiredReviews === 1
      ? 'One person judges'
      : `${capital(countWord(policy.requiredReviews))} people judge`
  return [
    `${people} each claim, on the same version of it.`,
    policy.blind
      ? 'Nobody sees another person’s rating, reasons or evidence until the last required review is in.'
      : 'Reviews are open: a reviewer may see the reviews submitted before.',
    'A lead who did not review the claim in this round settles it. An exception needs a reason, which is printed.',
    'A review that differs from the verdict is kept as dissent, in the reviewer’s words.',
    'A published verdict is never unmade: a correction is added, and the last one stands.',
    policy.signOffRequired
      ? 'A lead signs off the article, saying what is still open. A later change lifts the sign-off.'
      : 'A sign-off of the article is possible but not required.',
  ]
}

/** The policies of the workspace, oldest first; the last is in force. */
export function policiesOf(journal: Journal): PolicySection[] {
  const set = journal.of('policy.set')
  return set.map((entry, index): PolicySection => {
    const { version, requiredReviews, blind, signOffRequired, scaleId, scaleVersion } =
      entry.fields.policy.after
    return {
      version,
      requiredReviews,
      blind,
      signOffRequired,
      scaleId,
      scaleVersion,
      setBy: personOf(entry.actor),
      setAt: entry.at,
      entry: entry.seq,
      inForce: index === set.length - 1,
      rules: rulesOf(entry.fields.policy.after),
    }
  })
}
