const DAY = 86_400_000

/** Since when a published verdict is due for a re-check; null when it is not, or the policy knows none. */
export function recheckDueSince(publishedAt: Date, afterDays: number | null, now: Date): Date | null {
  if (afterDays === null) return null
  const due = new Date(publishedAt.getTime() + afterDays * DAY)
  return due <= now ? due : null
}
