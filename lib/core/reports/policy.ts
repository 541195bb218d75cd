import { ruleInWords } from '@/lib/core/policy/evidence-rules'
import type { PolicyFacts } from '@/lib/core/policy/facts'
import type { PolicyTerms } from '@/lib/core/policy/terms'
import { type Journal, personOf } from '@/lib/core/reports/journal'
import { capital, countWord, plural } from '@/lib/core/reports/labels'
import type { FindScale } from '@/lib/core/reports/scale-words'
import type { PolicySection } from '@/lib/core/reports/sections/method'
import { findRating } from '@/lib/core/verdicts/registry'

/** A policy in sentences, in the order in which a claim meets them. */
function rulesOf(policy: PolicyFacts, find: FindScale): string[] {
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
    ...(policy.terms === undefined ? [] : termsInWords(policy, policy.terms, find)),
  ]
}

/** What a policy says beyond the above; nothing where it asks for nothing more. */
function termsInWords(policy: PolicyFacts, terms: PolicyTerms, find: FindScale): string[] {
  const { requiredForHigh, namesHidden, evidenceRules, deciders, recheckAfterDays, secondLookPercent } = terms
  const scale = find(policy)
  const labelOf = (id: string) => (scale === null ? null : findRating(scale, id))?.label ?? id
  return [
    ...(requiredForHigh === null || requiredForHigh === policy.requiredReviews
      ? []
      : [`A claim of high priority is judged by ${countWord(requiredForHigh)}.`]),
    ...(namesHidden ? ['Until a claim is decided, nobody but its author sees whose a review is.'] : []),
    ...(deciders === 'owners' ? ['Owners alone settle claims.'] : []),
    ...evidenceRules.map((rule) => ruleInWords(rule, labelOf(rule.ratingId))),
    ...(evidenceRules.length === 0
      ? []
      : ['An exception from a rule about evidence needs a reason, which is printed.']),
    ...(secondLookPercent === 0
      ? []
      : [
          `Of unanimous rounds, ${secondLookPercent} in 100 get a second, independent round before they are settled; the SHA-256 of a round’s id draws them.`,
        ]),
    ...(terms.legalSignOff
      ? [
          'A claim flagged as a legal risk is signed off by somebody else than its decider before it is published.',
        ]
      : []),
    ...(recheckAfterDays === null
      ? []
      : [`A published verdict is due for a re-check after ${plural(recheckAfterDays, 'day')}.`]),
  ]
}

/** The policies of the workspace, oldest first; the last is in force. */
export function policiesOf(journal: Journal): PolicySection[] {
  const set = journal.of('policy.set')
  return set.map((entry, index): PolicySection => {
    const { version, requiredReviews, blind, signOffRequired, scaleId, scaleVersion, terms } =
      entry.fields.policy.after
    return {
      version,
      requiredReviews,
      blind,
      signOffRequired,
      scaleId,
      scaleVersion,
      ...(terms === undefined ? {} : { terms }),
      setBy: personOf(entry.actor),
      setAt: entry.at,
      entry: entry.seq,
      inForce: index === set.length - 1,
      rules: rulesOf(entry.fields.policy.after, journal.scale),
    }
  })
}
