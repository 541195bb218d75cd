import { at } from '@/lib/core/anchoring/int-array'
import type { Prepared } from '@/lib/core/anchoring/prepared'

/** What stands now between the neighbours of a stretch without a single kept word. */
export interface Slot {
  /** The replaced stretch of the old text, in words, ends exclusive. */
  oldFrom: number
  oldTo: number
  /** What came for it. */
  newFrom: number
  newTo: number
}

/** The slot of words `from` to `to`, none of which was kept; undefined if its neighbours went apart or crossed. */
export function slotOf({ match, old, new: fresh }: Prepared, from: number, to: number): Slot | undefined {
  let oldFrom = from
  while (oldFrom > 0 && match.forth[oldFrom - 1] === -1) oldFrom -= 1
  let oldTo = to
  while (oldTo < old.count && match.forth[oldTo] === -1) oldTo += 1
  const newFrom = oldFrom > 0 ? at(match.forth, oldFrom - 1) + 1 : 0
  const newTo = oldTo < old.count ? at(match.forth, oldTo) : fresh.count
  if (newTo < newFrom) return undefined
  for (let j = newFrom; j < newTo; j += 1) if (match.back[j] !== -1) return undefined
  return { oldFrom, oldTo, newFrom, newTo }
}

/** The part of a slot that stands for words `from` to `to`, by number of words. */
export function shareOfSlot(slot: Slot, from: number, to: number): { from: number; to: number } {
  const scale = (slot.newTo - slot.newFrom) / (slot.oldTo - slot.oldFrom)
  const start = slot.newFrom + Math.floor((from - slot.oldFrom) * scale)
  const end = slot.newFrom + Math.ceil((to - slot.oldFrom) * scale)
  return { from: start, to: Math.min(slot.newTo, Math.max(start + 1, end)) }
}
