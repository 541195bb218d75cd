import { z } from 'zod'
import { type ReviewDraftContent, reviewDraft, submitReviewInput } from '@/lib/core/review/input'

/** A review nobody has begun. */
export const emptyDraft: ReviewDraftContent = {
  ratingId: null,
  confidence: null,
  rationale: null,
  evidence: [],
}

export type DraftField = 'ratingId' | 'confidence' | 'rationale' | 'evidence'

const sentences: Record<DraftField, string> = {
  ratingId: 'Choose a rating.',
  confidence: 'Say how sure you are.',
  rationale: 'Write why you chose this rating.',
  evidence: 'Look through your evidence: something in it is not complete.',
}

/** What still keeps a draft from being submitted: a sentence per field, in the order of the form. */
export function missingOf(draft: ReviewDraftContent): Partial<Record<DraftField, string>> {
  const parsed = submitReviewInput.omit({ roundId: true }).safeParse(draft)
  if (parsed.success) return {}
  const fields = new Set(parsed.error.issues.map(({ path }) => String(path[0])))
  const missing: Partial<Record<DraftField, string>> = {}
  for (const field of ['ratingId', 'confidence', 'rationale', 'evidence'] as const) {
    if (fields.has(field)) missing[field] = sentences[field]
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
