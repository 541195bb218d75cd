import { isBlank, type Run } from '@/lib/core/imports/pdf/layout'

const isAccent = ({ text }: Run) => /^\p{M}+$/u.test(text.trim())
const isLetter = (run: Run | undefined) => run !== undefined && /\p{L}/u.test(run.text)

/** How far the middle of an accent lies beside a run. */
function beside(accent: Run, run: Run | undefined): number {
  if (!run || !isLetter(run) || Math.abs(run.baseline - accent.baseline) > run.size) return Infinity
  const middle = (accent.left + accent.right) / 2
  return Math.max(0, run.left - middle, middle - run.right)
}

/**
 * Vowel signs and accents that are drawn by themselves, written after the letters they stand at: the one drawn right
 * before or right after. Programs that draw right-to-left words from the left draw the accent first.
 */
export function withAccents(runs: readonly Run[]): Run[] {
  if (!runs.some(isAccent)) return [...runs]
  const copies = runs.map((run) => ({ ...run }))
  const gone = new Set<Run>()
  copies.forEach((accent, i) => {
    if (!isAccent(accent)) return
    let next = i + 1
    while (copies[next] && isAccent(copies[next] as Run)) next += 1
    const before = copies.slice(0, i).findLast((run) => !gone.has(run))
    const after = copies[next]
    const letter = beside(accent, after) <= beside(accent, before) ? after : before
    if (!letter || isBlank(letter) || beside(accent, letter) > accent.size) return
    letter.text = letter.text.trimEnd() + accent.text.trim() + (/\s$/.test(letter.text) ? ' ' : '')
    gone.add(accent)
  })
  return copies.filter((run) => !gone.has(run))
}
