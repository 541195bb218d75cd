import { z } from 'zod'

const calendarDate = z.iso.date()

/**
 * The day of an ISO 8601 date or time, as it is written: a time with a zone is the publisher's own clock. Null for what
 * is no date; other ways of writing dates are not guessed at (3/4 is a day in March or in April).
 */
export function dayOf(written: string | null | undefined): string | null {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?:$|[T\s])/.exec(`${written ?? ''} `)?.[1]
  return day && calendarDate.safeParse(day).success ? day : null
}
