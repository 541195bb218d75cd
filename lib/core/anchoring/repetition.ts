import { at } from '@/lib/core/anchoring/int-array'
import type { Prepared } from '@/lib/core/anchoring/prepared'

/** Words looked at on either side of a passage for the change that might have happened to it instead. */
const FAR = 400

/**
 * Whether words `from` to `to` of `ids` could as well be among those that one text has and the other lacks: beyond
 * them, with no change between, is a stretch without a pair (`list` is -1), and the text repeats itself all the way, so
 * that the stretch could be drawn one repetition nearer. With three equal rows and one of them deleted, nobody can say
 * which.
 */
function slides(ids: Int32Array, list: Int32Array, from: number, to: number): boolean {
  for (const step of [1, -1] as const) {
    const edge = step > 0 ? to - 1 : from
    let near = edge + step
    while (near >= 0 && near < list.length && Math.abs(near - edge) < FAR && list[near] !== -1) near += step
    if (list[near] !== -1) continue
    let far = near
    while (list[far + step] === -1 && Math.abs(far - near) < FAR) far += step
    const size = Math.abs(far - near) + 1
    const last = step > 0 ? from : to - 1
    let i = near - step
    while (i !== last - step && ids[i] === ids[i + step * size]) i -= step
    if (i === last - step) return true
  }
  return false
}

/** Whether another pairing of equal words, just as good, would put a passage elsewhere or nowhere. */
export function repeats({ words, match }: Prepared, from: number, to: number): boolean {
  const start = at(match.forth, from)
  const end = at(match.forth, to - 1) + 1
  return slides(words.old, match.forth, from, to) || slides(words.new, match.back, start, end)
}
