import type { Table } from '@/lib/core/agreement/cohen'

/**
 * Bangdiwala's B (Bangdiwala 1985): of the squares that the margins of a table allow on its diagonal, the share that is
 * filled. 0..1; null where the margins allow none.
 */
export function bangdiwalaB(table: Table): number | null {
  let filled = 0
  let allowed = 0
  table.forEach((row, i) => {
    const same = row[i] ?? 0
    filled += same * same
    allowed += row.reduce((a, b) => a + b, 0) * table.reduce((total, other) => total + (other[i] ?? 0), 0)
  })
  return allowed === 0 ? null : filled / allowed
}
