import type { Cell } from '@/lib/core/documents/block'
import { endsSentence } from '@/lib/core/documents/line-shape'
import { joinOf } from '@/lib/core/imports/pdf/join-lines'
import { heaviest, type Line, type Stretch } from '@/lib/core/imports/pdf/layout'
import { append, textOf } from '@/lib/core/imports/pdf/line-of-row'
import { markerOf } from '@/lib/core/imports/pdf/list-marker'
import type { TaggedBlock } from '@/lib/core/imports/pdf/tags'

/** Lines that are read as one stretch of text. */
export interface Paragraph {
  lines: Line[]
  /** The column it stands in. */
  left: number
  right: number
  cell?: Cell
  /** Of a list item whose marker is not among its lines; empty when the file draws it without letters. */
  marker?: string
  /** What the file's own tags say of it. */
  tagged?: TaggedBlock
}

/** Distance of lines within paragraphs, in sizes of their letters: the most common one of the article. */
export function leadingOf(groups: readonly Line[][]): number {
  const steps = groups.flatMap((lines) =>
    lines.slice(1).flatMap((line, i) => {
      const before = lines[i] as Line
      const step = (line.baseline - before.baseline) / line.size
      const alike = Math.abs(line.size - before.size) < 0.5 && step > 0.8 && step < 2.6
      return alike ? [[Math.round(step * 20) / 20, line.text.length] as const] : []
    }),
  )
  return heaviest(steps) ?? 1.4
}

const startOf = (line: Line) => (line.rtl ? -line.right : line.left)

/** White space after a line, up to the edge of its column. */
const roomAfter = (line: Line, left: number, right: number) =>
  line.rtl ? line.left - left : right - line.right

const widthOfFirstWord = (line: Line) => {
  const word = line.text.split(/\s/, 1)[0] ?? ''
  return (word.length / Math.max(1, line.text.length)) * (line.right - line.left)
}

const isCentred = (line: Line, left: number, right: number) =>
  Math.abs(line.left - left - (right - line.right)) < line.size && line.left - left > line.size

/** Whether `line` opens a paragraph of its own after `lines`. */
function opens({ lines, left, right }: Paragraph, line: Line, leading: number): boolean {
  const before = lines.at(-1) as Line
  if (Math.abs(line.size - before.size) > Math.max(line.size, before.size) * 0.1) return true
  const step = (line.baseline - before.baseline) / line.size
  if (step > leading * 1.28 || step < 0.3) return true
  const marker = markerOf(line.text)
  if (marker && (!marker.weak || endsSentence(before.text) || markerOf(lines[0]?.text ?? ''))) return true
  const full = line.right - line.left > (right - left) * 0.5
  if (line.bold !== before.bold && (lines.every(({ bold }) => bold) || (line.bold && !full))) return true
  if (isCentred(before, left, right) && (isCentred(line, left, right) || !endsSentence(before.text)))
    return false
  const inItem = markerOf(lines[0]?.text ?? '') !== null
  const shift = startOf(line) - startOf(before)
  if (shift > line.size * 0.8 && !(inItem && lines.length === 1)) return true
  if (shift < -line.size * 0.8 && (lines.length > 1 || inItem)) return true
  const room = roomAfter(before, left, right)
  const fitted = room > widthOfFirstWord(line) + line.size * 0.6
  if (fitted && endsSentence(before.text)) return true
  return fitted && room > (right - left) * 0.55 && /^[^\p{Ll}]/u.test(line.text)
}

/** The lines of one group, as paragraphs. */
export function paragraphsOf(lines: readonly Line[], leading: number): Paragraph[] {
  const left = lines.reduce((x, line) => Math.min(x, line.left), Infinity)
  const right = lines.reduce((x, line) => Math.max(x, line.right), -Infinity)
  const paragraphs: Paragraph[] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (last && !opens(last, line, leading)) last.lines.push(line)
    else paragraphs.push({ lines: [line], left, right })
  }
  return paragraphs
}

/** Whether a paragraph that ends a column or a page goes on with the first one of the next. */
export function goesOn(one: Paragraph, next: Paragraph): boolean {
  const [last, first] = [one.lines.at(-1), next.lines[0]]
  if (!last || !first || one.cell || next.cell || endsSentence(last.text) || markerOf(first.text))
    return false
  if (Math.abs(last.size - first.size) > last.size * 0.06 || last.bold !== first.bold) return false
  const room = roomAfter(last, one.left, one.right)
  return /^\p{Ll}/u.test(first.text) || room < widthOfFirstWord(first) + last.size * 0.6
}

/** The words of a paragraph's lines, divided words made whole. */
export function stretchesOf(lines: readonly Line[], known: ReadonlySet<string>): Stretch[] {
  const stretches: Stretch[] = []
  for (const line of lines) {
    const last = stretches.at(-1)
    if (last) {
      const { drop, between } = joinOf(textOf(stretches), line.text, known)
      last.text = last.text.slice(0, last.text.length - drop) + between
    }
    for (const stretch of line.stretches) append(stretches, stretch)
  }
  return stretches
}
