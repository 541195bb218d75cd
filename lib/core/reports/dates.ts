const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "12 Mar 2026" of an ISO date or time in UTC; anything else as it was written ("spring 2019"). */
export function day(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(iso)
  const month = MONTHS[Number(match?.[2]) - 1]
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : iso
}

/** "12 Mar 2026, 09:00 UTC". A report has no relative dates. */
export const moment = (iso: string): string => `${day(iso)}, ${iso.slice(11, 16)} UTC`

/** 12345 -> "12,345". */
export const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
