import type { Mark } from '@/lib/core/documents/block'
import { endsSentence } from '@/lib/core/documents/line-shape'
import { heaviest, type Stretch } from '@/lib/core/imports/pdf/layout'
import { textOf } from '@/lib/core/imports/pdf/line-of-row'
import { follows, markerOf } from '@/lib/core/imports/pdf/list-marker'
import { marksOf } from '@/lib/core/imports/pdf/marks'
import { type Paragraph, stretchesOf } from '@/lib/core/imports/pdf/paragraphs'
import { bodySizeOf, isFootnote } from '@/lib/core/imports/pdf/parts'
import type { TaggedBlock } from '@/lib/core/imports/pdf/tags'
import type { Piece } from '@/lib/core/imports/pieces'

const CAPTION =
  /^((Figure|Fig\.|Table|Chart|Map|Box|Exhibit|Abbildung|Abb\.|Tabelle|Grafik|Figura|Tabla|Tableau)\s*\d+\s*[.:|–—]|(Photo|Photograph|Image|Picture|Foto|Credit|Source)(s|graph)?( by)?:)/

/** What a paragraph is by its letters and its place, before the list around it is known. */
export interface Shaped {
  paragraph: Paragraph
  stretches: Stretch[]
  text: string
  size: number
  kind: TaggedBlock['kind']
}

/** Share of letters that have a look. */
function share(
  shaped: readonly { stretches: readonly Stretch[] }[],
  has: (stretch: Stretch) => boolean,
): number {
  let letters = 0
  let having = 0
  for (const stretch of shaped.flatMap(({ stretches }) => stretches)) {
    letters += stretch.text.length
    if (has(stretch)) having += stretch.text.length
  }
  return letters === 0 ? 0 : having / letters
}

const sizeOf = ({ lines }: Paragraph) =>
  Math.round((heaviest(lines.map(({ size, text }) => [size, text.length] as const)) ?? 10) * 2) / 2

/** Larger than the text, or bold and short, and no whole sentence. */
function isHeading(
  size: number,
  text: string,
  lines: Paragraph['lines'],
  bodySize: number,
  boldBody: boolean,
) {
  if (!/\p{L}/u.test(text) || text.length > 300 || lines.length > 5) return false
  if (size >= bodySize * 1.12) return text.length <= 160 || !endsSentence(text)
  const bold = !boldBody && lines.every((line) => line.bold) && size >= bodySize * 0.95
  return bold && text.length <= 160 && lines.length <= 3 && !/[.:;,…]$/.test(text)
}

function kindOf(paragraph: Paragraph, text: string, size: number, bodySize: number, boldBody: boolean) {
  if (paragraph.cell) return 'table-cell'
  if (isFootnote(paragraph, bodySize)) return 'footnote'
  if (CAPTION.test(text)) return 'caption'
  // A number before words of the text's own size is more often an item's than a heading's.
  const item = size < bodySize * 1.12 && markerOf(text)?.weak
  const heading = !item && isHeading(size, text, paragraph.lines, bodySize, boldBody)
  return heading ? 'heading' : 'paragraph'
}

/** The parts with their words and what they are by themselves. */
export function shapedOf(parts: readonly Paragraph[], known: ReadonlySet<string>): Shaped[] {
  const bodySize = bodySizeOf(parts)
  const worded = parts.map((paragraph) => ({ paragraph, stretches: stretchesOf(paragraph.lines, known) }))
  const boldBody = share(worded, ({ bold }) => bold) > 0.6
  return worded.flatMap(({ paragraph, stretches }) => {
    const text = textOf(stretches)
    if (text.trim() === '') return []
    const size = sizeOf(paragraph)
    const kind = paragraph.tagged?.kind ?? kindOf(paragraph, text, size, bodySize, boldBody)
    return [{ paragraph, stretches, text, size, kind }]
  })
}

const startOf = ({ paragraph }: Shaped) => {
  const [line] = paragraph.lines
  return line ? (line.rtl ? paragraph.right - line.right : line.left - paragraph.left) : 0
}

/** Which of them are items: a bullet always is; a number, letter or dash when its list goes on, or its lines hang. */
function itemsAmong(all: readonly Shaped[]): Set<Shaped> {
  const items = new Set<Shaped>()
  const shaped = all.filter(({ kind }) => kind !== 'footnote')
  shaped.forEach((one, i) => {
    const marker = one.kind === 'paragraph' ? markerOf(one.text) : null
    if (!marker) return
    const [first, second] = one.paragraph.lines
    const hangs = first && second && !first.rtl && second.left > first.left + first.size * 0.6
    const near = [shaped[i - 1], shaped[i + 1]].map((other) =>
      other ? (markerOf(other.text)?.marker ?? null) : null,
    )
    const [before, after] = near
    const continued = /[\p{L}\d]/u.test(marker.marker)
      ? (before && follows(marker.marker, before)) || (after && follows(after, marker.marker))
      : near.includes(marker.marker)
    if (!marker.weak || hangs || continued) items.add(one)
  })
  return items
}

/** Depths of the items of one list by how far they are set in. */
function depthsOf(items: readonly Shaped[]): number[] {
  const steps: number[] = []
  for (const start of items.map(startOf).toSorted((a, b) => a - b)) {
    if (steps.every((step) => Math.abs(step - start) > 5)) steps.push(start)
  }
  return items.map((item) => Math.min(12, steps.findLastIndex((step) => startOf(item) > step - 5) + 1))
}

function listsOf(shaped: readonly Shaped[]): Map<Shaped, { depth: number; marker: string; length: number }> {
  const items = itemsAmong(shaped)
  const found = new Map<Shaped, { depth: number; marker: string; length: number }>()
  let list: Shaped[] = []
  const close = () => {
    const depths = depthsOf(list)
    list.forEach((item, i) => {
      const marker = markerOf(item.text)
      if (marker) found.set(item, { depth: Math.max(1, depths[i] ?? 1), ...marker })
    })
    list = []
  }
  for (const one of shaped) {
    if (items.has(one)) list.push(one)
    else if (one.kind !== 'footnote') close()
  }
  close()
  return found
}

/** Levels of headings from 2 on: the larger the letters, the higher; bold ones of the text's size come last. */
function levelsOf(shaped: readonly Shaped[]): Map<number, number> {
  const sizes = new Set(shaped.flatMap(({ kind, size }) => (kind === 'heading' ? [size] : [])))
  return new Map([...sizes].toSorted((a, b) => b - a).map((size, i) => [size, Math.min(6, i + 2)]))
}

function without(stretches: readonly Stretch[], length: number): Stretch[] {
  let rest = length
  return stretches.flatMap((stretch) => {
    const cut = Math.min(rest, stretch.text.length)
    rest -= cut
    return cut === stretch.text.length ? [] : [{ ...stretch, text: stretch.text.slice(cut) }]
  })
}

/** The body's parts, as pieces of an article. */
export function piecesOf(shaped: readonly Shaped[]): Piece[] {
  const lists = listsOf(shaped)
  const levels = levelsOf(shaped)
  const usual = new Set<Mark['kind']>()
  if (share(shaped, ({ bold }) => bold) > 0.6) usual.add('strong')
  if (share(shaped, ({ italic }) => italic) > 0.6) usual.add('emphasis')
  if (share(shaped, ({ mono }) => mono) > 0.6) usual.add('code')
  const inHeading = new Set<Mark['kind']>([...usual, 'strong'])
  return shaped.map((one): Piece => {
    const item = lists.get(one) ?? taggedItem(one)
    const stretches = item ? without(one.stretches, item.length) : one.stretches
    const { cell, tagged } = one.paragraph
    return {
      kind: item ? 'list-item' : one.kind,
      ...(one.kind === 'heading' ? { level: tagged?.level ?? levels.get(one.size) ?? 2 } : {}),
      ...(item ? { list: { depth: item.depth, marker: item.marker } } : {}),
      ...(cell ? { cell } : {}),
      words: textOf(stretches),
      marks: marksOf(stretches, one.kind === 'heading' || cell?.header ? inHeading : usual),
      pictures: [],
    }
  })
}

/** An item as its tags describe it; the marker stands in its text, in its label, or is drawn. */
function taggedItem({ paragraph, text }: Shaped) {
  const { tagged, marker } = paragraph
  if (!tagged?.list) return null
  const { depth } = tagged.list
  const written = marker ? null : markerOf(text)
  if (written && !written.weak) return { depth, ...written }
  if (!marker) return { depth, marker: tagged.label.length > 0 ? '•' : '', length: 0 }
  return { depth, marker: markerOf(`${marker} x`)?.marker ?? marker, length: 0 }
}
