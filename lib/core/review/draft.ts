import { z } from 'zod'
import { type ReviewDraftContent, reviewDraft, submitReviewInput } from '@/lib/core/review/input'
import { rationaleText } from '@/lib/core/review/rationale'
import type { Scale } from '@/lib/core/verdicts/scale'

/** A review nobody has begun. */
export const emptyDraft: ReviewDraftContent = {
  ratingId: null,
  certainty: null,
  confidence: null,
  rationale: null,
  evidence: [],
}

export type DraftField = 'ratingId' | 'certainty' | 'confidence' | 'rationale' | 'evidence'

const sentences: Record<DraftField, string> = {
  ratingId: 'Choose a rating.',
  certainty: 'Say how certain the evidence is.',
  confidence: 'Say how sure you are.',
  rationale: 'Write why you chose this rating.',
  evidence: 'Look through your evidence: something in it is not complete.',
}

/** What still keeps a draft from being submitted: a sentence per field, in the order of the form. */
export function missingOf(
  draft: ReviewDraftContent,
  scale: Pick<Scale, 'certainty'>,
): Partial<Record<DraftField, string>> {
  const parsed = submitReviewInput.omit({ roundId: true }).safeParse(draft)
  const uncertain = scale.certainty !== undefined && (draft.certainty ?? null) === null
  if (parsed.success) return uncertain ? { certainty: sentences.certainty } : {}
  const issues = new Map(parsed.error.issues.map(({ path, message }) => [String(path[0]), message]))
  const missing: Partial<Record<DraftField, string>> = {}
  if (uncertain) issues.set('certainty', sentences.certainty)
  for (const field of ['ratingId', 'certainty', 'confidence', 'rationale', 'evidence'] as const) {
    const issue = issues.get(field)
    if (issue === undefined) continue
    // A rationale that is there is not missing but too much of one: its own sentence says of what.
    const written = field === 'rationale' && draft.rationale !== null && rationaleText(draft.rationale) !== ''
    missing[field] = written ? issue : sentences[field]
  }
  return missing
}

/** A draft as kept on the device while the server does not have it. */
const kept = z.object({
  content: reviewDraft,
  /** When it was typed, by the device's clock. */
  at: z.iso.datetime(),
  /** What the server had when it was typed on: the time of that save, or null. */
  basedOn: z.string().nullable(),
})
export type KeptDraft = z.infer<typeof kept>

/**
 * The draft to go on with: the kept one when the server has nothing newer than what it was typed on (clocks may
 * differ, so equality of the base counts before the times), else null. Unreadable text counts as nothing kept.
 */
export function newerKept(stored: string | null, serverSavedAt: string | null): KeptDraft | null {
  if (stored === null) return null
  try {
    const parsed = kept.safeParse(JSON.parse(stored))
    if (!parsed.success) return null
    const { basedOn, at } = parsed.data
    return basedOn === serverSavedAt || serverSavedAt === null || at > serverSavedAt ? parsed.data : null
  } catch {
    return null
  }
}
