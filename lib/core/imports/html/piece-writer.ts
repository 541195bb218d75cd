import type { Mark, Picture } from '@/lib/core/documents/block'
import type { Piece } from '@/lib/core/imports/pieces'

/** What a block is, asked when its first words come. */
export type Shape = Pick<Piece, 'kind' | 'level' | 'list' | 'cell'>

/** More would make the drawing of one block slow; no honest paragraph has as many. */
const MAX_MARKS = 1000

interface Active {
  href: string | null
  /** How many of its kind lie in each other; only the outermost says something. */
  depth: number
  /** Where it starts in the open block; null before its first words there. */
  start: number | null
}

/** Empty lines before a listing, and a byte order mark that canonical text would take off. */
const LISTING_LEAD = /^(?:[^\S\n]*\n|\ufeff)+/

/**
 * Puts words into blocks as a browser puts them on a page: runs of white space are one space, none at the edges of a
 * block or a line, and two line breaks in a paragraph begin another. `shapeNow` says what the next block is.
 */
export function pieceWriter(shapeNow: () => Shape) {
  const pieces: Piece[] = []
  let shape: Shape | null = null
  let content: string[] = []
  let length = 0
  let marks: Mark[] = []
  const active = new Map<Mark['kind'], Active>()
  let spaceDue = false
  let breaksDue = 0
  let pictures: Picture[] = []
  /** Pictures met since the words of the open block began: they stand before the next one. */
  let later: Picture[] = []

  const append = (words: string) => {
    content.push(words)
    length += words.length
  }
  const closeMark = (kind: Mark['kind'], mark: Active) => {
    if (mark.start !== null && mark.start < length) {
      marks.push({ kind, start: mark.start, end: length, ...(mark.href ? { href: mark.href } : {}) })
    }
    mark.start = null
  }

  function end() {
    if (!shape) return
    for (const [kind, mark] of active) closeMark(kind, mark)
    const raw = content.join('')
    const begun = shape.kind === 'preformatted' ? raw.replace(LISTING_LEAD, '') : raw.trimStart()
    const kept = begun.trimEnd()
    const lead = raw.length - begun.length
    if (/[^\s\p{Cf}]/u.test(kept)) {
      pieces.push({ ...shape, words: kept, marks: fitted(marks, lead, kept.length), pictures })
      pictures = later
    } else {
      pictures = [...pictures, ...later]
    }
    later = []
    shape = null
    content = []
    length = 0
    marks = []
    spaceDue = false
    breaksDue = 0
  }

  function due() {
    if (shape && breaksDue > 1 && (shape.kind === 'paragraph' || shape.kind === 'quote')) end()
    if (!shape) shape = shapeNow()
    else if (breaksDue > 0) append('\n')
    else if (spaceDue) append(' ')
    breaksDue = 0
    spaceDue = false
    for (const mark of active.values()) mark.start ??= length
  }

  return {
    pieces,
    /** Ends the open block, if there is one. */
    end,
    /** Words as they stand in the source. */
    words(source: string) {
      const [first = '', ...more] = source.split(/[ \t\n\f\r]+/)
      if (first !== '') {
        due()
        append(first)
      }
      if (more.length === 0) return
      const last = more.pop() ?? ''
      const middle = more.join(' ')
      spaceDue = shape !== null
      if (middle !== '') {
        due()
        append(middle)
        spaceDue = true
      }
      if (last !== '') {
        due()
        append(last)
      }
    },
    /** Words with every space and line kept. */
    keptWords(source: string) {
      if (source === '') return
      due()
      append(source)
    },
    lineBreak() {
      if (shape) breaksDue += 1
      spaceDue = false
    },
    /** A new line in the open block, however many ends of paragraphs meet here. */
    newLine() {
      if (shape) breaksDue = 1
    },
    begin(kind: Mark['kind'], href: string | null = null) {
      const mark = active.get(kind)
      if (mark) mark.depth += 1
      else active.set(kind, { href, depth: 1, start: null })
    },
    finish(kind: Mark['kind']) {
      const mark = active.get(kind)
      if (!mark) return
      mark.depth -= 1
      if (mark.depth > 0) return
      closeMark(kind, mark)
      active.delete(kind)
    },
    picture(picture: Picture) {
      if (shape) later.push(picture)
      else pictures.push(picture)
    },
    /** Everything written; pictures after the last words stand after the last block. */
    done(): Piece[] {
      end()
      pieces.at(-1)?.pictures.push(...pictures.map((picture) => ({ ...picture, after: true as const })))
      return pieces
    },
  }
}

/** Marks moved and cut to the words that are kept, in order, the wider one first. */
function fitted(marks: readonly Mark[], lead: number, length: number): Mark[] {
  return marks
    .map((mark) => ({
      ...mark,
      start: Math.max(0, mark.start - lead),
      end: Math.min(length, mark.end - lead),
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .slice(0, MAX_MARKS)
}
