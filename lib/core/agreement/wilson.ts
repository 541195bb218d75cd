/**
 * The 95% score interval of a share (Wilson 1927): honest for small numbers, and never below 0 or above 1. Null for
 * nothing counted.
 */
export function wilsonInterval(hits: number, n: number): { low: number | null; high: number | null } {
  if (n === 0) return { low: null, high: null }
  const z = 1.959963984540054
  const share = hits / n
  const centre = share + (z * z) / (2 * n)
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  const scale = 1 + (z * z) / n
  return { low: Math.max(0, (centre - reach) / scale), high: Math.min(1, (centre + reach) / scale) }
}
