import type { ClaimCard } from '@/lib/core/claims/view'

/**
 * What the server sent now, with the objects of before wherever they say the same: what is drawn, measured and laid out
 * by card need not be done again when one of ten thousand changed. Always a new list.
 */
export function keptCards(before: readonly ClaimCard[], now: readonly ClaimCard[]): readonly ClaimCard[] {
  let old: Map<string, ClaimCard> | null = null
  const kept = now.slice()
  for (let at = 0; at < kept.length; at += 1) {
    const card = now[at]
    const there = before[at]
    // In most places of the list is the claim that was there before: then nobody has to be looked for.
    if (card === undefined || there === card) continue
    if (there?.id !== card.id) old ??= new Map(before.map((one) => [one.id, one]))
    const known = there?.id === card.id ? there : old?.get(card.id)
    if (known && sameValue(known, card)) kept[at] = known
  }
  return kept
}

/** Whether two values of plain data are the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return keys.every((key) => key in right && sameValue(left[key], right[key]))
}
