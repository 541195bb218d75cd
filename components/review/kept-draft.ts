import { type KeptDraft, newerKept } from '@/lib/core/review/draft'

// A device may be shared: what is kept belongs to one member of one round. Storage may be full or forbidden; then the
// server alone keeps the draft, and the saving sign says whether it does.

const keyOf = (memberId: string, roundId: string) => `plumbline.draft.${memberId}.${roundId}`

/** Keeps the draft on this device until the server has it. False when the device cannot. */
export function keepDraft(memberId: string, roundId: string, draft: KeptDraft): boolean {
  try {
    localStorage.setItem(keyOf(memberId, roundId), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** The kept draft, if the server has nothing newer. */
export function readKept(memberId: string, roundId: string, serverSavedAt: string | null): KeptDraft | null {
  try {
    return newerKept(localStorage.getItem(keyOf(memberId, roundId)), serverSavedAt)
  } catch {
    return null
  }
}

export function forgetKept(memberId: string, roundId: string): void {
  try {
    localStorage.removeItem(keyOf(memberId, roundId))
  } catch {
    // Nothing was kept then.
  }
}
