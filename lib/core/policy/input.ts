import { z } from 'zod'
import { recordId, requiredText } from '@/lib/core/input-fields'
import { MOST_REVIEWS, policyTerms } from '@/lib/core/policy/terms'

const reviews = z.int().min(1, 'At least one person reviews a claim.').max(MOST_REVIEWS)

/** A whole policy: what is not said again is not in it. */
export const changePolicyInput = z
  .object({
    /** The version that was open in the form, so that two owners never overwrite each other. */
    version: z.int().min(1),
    requiredReviews: reviews,
    blind: z.boolean(),
    signOffRequired: z.boolean(),
    scaleId: requiredText(60, 'Choose a scale.'),
    scaleVersion: z.int().min(1),
    terms: policyTerms,
  })
  .superRefine(({ requiredReviews, blind, terms }, context) => {
    const say = (message: string, ...path: string[]) => context.addIssue({ code: 'custom', message, path })
    const { requiredForHigh, evidenceRules, namesHidden } = terms
    if (requiredForHigh !== null && requiredForHigh < requiredReviews)
      say('Claims of high priority get as many reviews as the others, or more.', 'terms', 'requiredForHigh')
    if (namesHidden && !blind)
      say(
        'Names can be hidden in blind rounds only: in open ones they are seen as reviews come in.',
        'terms',
        'namesHidden',
      )
    const ratings = evidenceRules.map(({ ratingId }) => ratingId)
    if (new Set(ratings).size < ratings.length)
      say('There are two rules for one rating. Keep one.', 'terms', 'evidenceRules')
    if (evidenceRules.some(({ primary, sources }) => primary > sources))
      say('A rule asks for more primary sources than sources.', 'terms', 'evidenceRules')
  })

export const legalSignOffInput = z.object({
  claimId: recordId,
  decisionId: recordId,
  note: requiredText(2000, 'Say what was looked at.'),
})
