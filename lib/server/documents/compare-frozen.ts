import type { PartTexts } from '@/lib/core/claims/place-again'
import { type ComparedRevisions, compareRevisions } from '@/lib/core/documents/comparison'
import { askTextWorker, SHORT, type TextAnswer, unitsOf } from '@/lib/server/documents/text-work'

/** A revision: frozen, so that its id stands for its words. */
interface Frozen {
  id: string
  texts: PartTexts
}

/** Comparisons kept, and units of all they say together. */
const MOST_KEPT = 40
const MOST_UNITS = 20_000_000

/**
 * Comparisons of long revisions, the one asked for longest ago first. A pair that is being compared is compared once.
 */
const kept = new Map<string, { answer: Promise<TextAnswer<ComparedRevisions>>; units: number }>()

/** Two revisions compared. Long ones outside of this process, and kept: two frozen texts never differ otherwise. */
export function compareFrozen(before: Frozen, after: Frozen): Promise<TextAnswer<ComparedRevisions>> {
  if (unitsOf(before.texts, after.texts) <= SHORT) {
    return Promise.resolve({ came: true, value: compareRevisions(before.texts, after.texts) })
  }
  const key = `${before.id} ${after.id}`
  const known = kept.get(key)
  kept.delete(key)
  const entry = known ?? { answer: compareLong(key, before, after), units: 0 }
  kept.set(key, entry)
  return entry.answer
}

async function compareLong(
  key: string,
  before: Frozen,
  after: Frozen,
): Promise<TextAnswer<ComparedRevisions>> {
  // What was given up is tried again when it is asked for again.
  const forget = () => void kept.delete(key)
  try {
    const answer = await askTextWorker<ComparedRevisions>({
      compare: { before: before.texts, after: after.texts },
    })
    const entry = kept.get(key)
    if (!answer.came) forget()
    else if (entry) {
      entry.units = JSON.stringify(answer.value).length
      makeRoom()
    }
    return answer
  } catch (error) {
    forget()
    throw error
  }
}

function makeRoom(): void {
  let units = [...kept.values()].reduce((sum, entry) => sum + entry.units, 0)
  for (const [key, entry] of kept) {
    if (kept.size <= MOST_KEPT && units <= MOST_UNITS) return
    units -= entry.units
    kept.delete(key)
  }
}
