import { at } from '@/lib/core/anchoring/int-array'
import { prepare } from '@/lib/core/anchoring/prepare'

/**
 * A stretch of two texts. `same` has words of both (they may differ in white space), `removed` of the old one only,
 * `added` of the new one only. Words that moved are `removed` where they stood and `added` where they stand, with
 * `moved`.
 */
export interface DiffRun {
  kind: 'same' | 'removed' | 'added'
  old: string
  new: string
  moved: boolean
}

/**
 * Two texts word by word, in reading order. The `old` of all runs put together are the old text, the `new` of all runs
 * the new one. Linear in the texts; the same comparison that passages are placed by.
 */
export function wordDiff(oldText: string, newText: string): DiffRun[] {
  const { old, new: fresh, match } = prepare(oldText, newText)
  const runs: DiffRun[] = []
  let oldEnd = 0
  let newEnd = 0
  const add = (kind: DiffRun['kind'], moved: boolean, oldTo: number, newTo: number) => {
    const last = runs.at(-1)
    const run = last && last.kind === kind && last.moved === moved ? last : { kind, old: '', new: '', moved }
    run.old += oldText.slice(oldEnd, oldTo)
    run.new += newText.slice(newEnd, newTo)
    oldEnd = oldTo
    newEnd = newTo
    if (run !== last) runs.push(run)
  }
  let i = 0
  const stays = (word: number) => at(match.forth, word) >= 0 && at(match.block, word) === 0
  /** What was removed stands before what was added in its place. */
  const removeGone = () => {
    for (; i < old.count && !stays(i); i += 1)
      add('removed', at(match.forth, i) >= 0, at(old.ends, i), newEnd)
  }
  for (let j = 0; j < fresh.count; j += 1) {
    removeGone()
    const from = at(match.back, j)
    if (from < 0 || !stays(from)) add('added', from >= 0, oldEnd, at(fresh.ends, j))
    else {
      add('same', false, at(old.ends, from), at(fresh.ends, j))
      i = from + 1
    }
  }
  removeGone()
  if (oldEnd < oldText.length || newEnd < newText.length) add('same', false, oldText.length, newText.length)
  return runs
}
