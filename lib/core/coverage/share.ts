/** A whole number of per cent; 0 and 100 only where nothing and everything was looked at. */
export function shareOf(part: number, all: number): number {
  if (part === 0 || part === all) return part === 0 ? 0 : 100
  return Math.min(99, Math.max(1, Math.round((100 * part) / all)))
}
