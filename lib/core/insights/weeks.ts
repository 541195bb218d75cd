import type { Week } from '@/lib/core/insights/view'

const DAY = 86_400_000

/** Ten years: an address may ask for any days there are. */
const MOST_WEEKS = 520

/** Midnight of the Monday of that day's week, in UTC milliseconds. */
function mondayOf(day: string): number {
  const time = Date.parse(`${day}T00:00:00Z`)
  // 0 is Sunday.
  return time - ((new Date(time).getUTCDay() + 6) % 7) * DAY
}

const asDay = (time: number) => new Date(time).toISOString().slice(0, 10)

/**
 * Every week from the one of `from` to the one of `to`, with what was counted in it and 0 where nothing was. Without
 * `from` they begin with the first week counted. Of more than ten years the last ten.
 *
 * @param counted weeks by their Monday
 * @param to a day, YYYY-MM-DD
 */
export function everyWeek(counted: readonly Week[], from: string | null, to: string): Week[] {
  const mondays = counted.map(({ monday }) => monday).sort()
  const first = from ?? mondays[0]
  if (first === undefined) return []
  const settledIn = new Map(counted.map(({ monday, settled }) => [monday, settled]))
  const weeks: Week[] = []
  const start = Math.max(mondayOf(first), mondayOf(to) - (MOST_WEEKS - 1) * 7 * DAY)
  for (let time = start; time <= mondayOf(to); time += 7 * DAY) {
    const monday = asDay(time)
    weeks.push({ monday, settled: settledIn.get(monday) ?? 0 })
  }
  return weeks
}
