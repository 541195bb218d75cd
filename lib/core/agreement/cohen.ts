import { beyondChance, type Kappa } from '@/lib/core/agreement/chance-corrected'

/** What counts as near: only the same; by steps apart; by squared steps apart. */
export type KappaWeights = 'none' | 'linear' | 'quadratic'

export interface CohenKappa extends Kappa {
  /** Asymptotic standard error (Fleiss, Cohen and Everitt 1969); null where kappa is not defined. */
  standardError: number | null
}

/**
 * How often one reviewer's value (row) met the other's (column); rows and columns are the same values in the same
 * order.
 */
export type Table = readonly (readonly number[])[]

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)

/** A table in shares of its sum, with its margins. */
function sharesOf(table: Table): { cells: number[][]; rows: number[]; columns: number[]; n: number } {
  const n = sum(table.map(sum))
  const cells = table.map((row) => row.map((count) => count / n))
  const columns = table.map((_, j) => sum(cells.map((row) => row[j] ?? 0)))
  return { cells, rows: cells.map(sum), columns, n }
}

/** How much two values count as the same, from 0 to 1. */
function nearness(weights: KappaWeights, size: number): (i: number, j: number) => number {
  if (weights === 'none' || size < 2) return (i, j) => (i === j ? 1 : 0)
  return (i, j) => {
    const apart = Math.abs(i - j) / (size - 1)
    return 1 - (weights === 'linear' ? apart : apart * apart)
  }
}

/**
 * Cohen's kappa (Cohen 1960, weighted Cohen 1968) of two named reviewers: each keeps their own habits, so chance works
 * with each one's shares apart. Weights need values in their order. A value that one of them never uses is a row or
 * column of zeros. Null for an empty table and where both give one and the same value only.
 */
export function cohenKappa(table: Table, weights: KappaWeights = 'none'): CohenKappa {
  const { cells, rows, columns, n } = sharesOf(table)
  if (n === 0) return { value: null, observed: null, expected: 0, standardError: null }
  const near = nearness(weights, table.length)
  const weighed = (shareOf: (i: number, j: number) => number) =>
    sum(table.map((row, i) => sum(row.map((_, j) => near(i, j) * shareOf(i, j)))))
  const observed = weighed((i, j) => cells[i]?.[j] ?? 0)
  const expected = weighed((i, j) => (rows[i] ?? 0) * (columns[j] ?? 0))
  const kappa = beyondChance(observed, expected)
  if (kappa.value === null) return { ...kappa, standardError: null }

  const doubt = 1 - kappa.value
  const byRow = table.map((_, i) => sum(columns.map((share, j) => share * near(i, j))))
  const byColumn = table.map((_, j) => sum(rows.map((share, i) => share * near(i, j))))
  const scatter = sum(
    cells.map((row, i) =>
      sum(
        row.map((share, j) => {
          const off = near(i, j) - ((byRow[i] ?? 0) + (byColumn[j] ?? 0)) * doubt
          return share * off * off
        }),
      ),
    ),
  )
  const centre = kappa.value - expected * doubt
  const variance = (scatter - centre * centre) / (n * (1 - expected) * (1 - expected))
  return { ...kappa, standardError: Math.sqrt(Math.max(0, variance)) }
}

/** The table of pairs of places among so many values, each counted so many times; the first of a pair is the row. */
export function tableOfPairs(
  pairs: readonly { places: readonly number[]; times: number }[],
  size: number,
): number[][] {
  const table = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  for (const { places, times } of pairs) {
    const [row, column] = places
    if (row === undefined || column === undefined) continue
    const cells = table[row]
    if (cells) cells[column] = (cells[column] ?? 0) + times
  }
  return table
}
