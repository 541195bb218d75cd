import { isBlank, type Line, median, type Run, type Stretch } from '@/lib/core/imports/pdf/layout'

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const LTR = /(?![\p{Script=Arabic}\p{Script=Hebrew}])[\p{L}\p{N}]/u
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

/** Whether words of this text are written without spaces between them, at this end. */
export const unspacedAtEnd = (text: string) => WITHOUT_SPACES.test(text.slice(-2))
export const unspacedAtStart = (text: string) => WITHOUT_SPACES.test(text.slice(0, 2))

/** Whether more letters run from right to left than from left to right. */
export function isRtl(texts: readonly string[]): boolean {
  let balance = 0
  for (const text of texts) {
    for (const letter of text) balance += RTL.test(letter) ? 1 : /\p{L}/u.test(letter) ? -1 : 0
  }
  return balance > 0
}

/** The runs of a row in the order in which they are read: words of the other direction keep their own order. */
function inReadingOrder(runs: readonly Run[], rtl: boolean): Run[] {
  const along = runs.toSorted((a, b) => (rtl ? b.right - a.right : a.left - b.left))
  const against = (run: Run | undefined) =>
    run !== undefined && (rtl ? LTR.test(run.text) && !RTL.test(run.text) : RTL.test(run.text))
  const neutral = (run: Run) => !LTR.test(run.text) && !RTL.test(run.text)
  const ordered: Run[] = []
  let from = 0
  while (from < along.length) {
    let end = from
    // Signs between two words of the other direction belong to them, those at their ends do not.
    for (let to = from; to < along.length; to += 1) {
      const run = along[to] as Run
      if (against(run)) end = to + 1
      else if (end === from || !neutral(run)) break
    }
    if (end > from) ordered.push(...along.slice(from, end).reverse())
    else ordered.push(along[from] as Run)
    from = Math.max(end, from + 1)
  }
  return ordered
}

const gapBetween = (a: Run, b: Run) => Math.max(a.left, b.left) - Math.min(a.right, b.right)

function raisedOf(run: Run, size: number, baseline: number): Stretch['raised'] {
  if (run.size > size * 0.85) return null
  if (run.baseline < baseline - size * 0.12) return 'superscript'
  return run.baseline > baseline + size * 0.06 ? 'subscript' : null
}

const sameLook = (a: Stretch, b: Stretch) =>
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.mono === b.mono &&
  a.raised === b.raised &&
  a.href === b.href

/** Appends a stretch, to the last one when they look the same. */
export function append(stretches: Stretch[], stretch: Stretch) {
  const last = stretches.at(-1)
  if (stretch.text === '') return
  if (last && sameLook(last, stretch)) last.text += stretch.text
  else stretches.push({ ...stretch })
}

export const textOf = (stretches: readonly Stretch[]) => stretches.map(({ text }) => text).join('')

/** Runs that stand on one line, as a line. Spaces come from the file or from the gaps between the letters. */
export function lineOf(row: readonly Run[], page: number, rtl: boolean): Line {
  const inked = row.filter((run) => !isBlank(run))
  const letters = inked.flatMap((run) => Array.from(run.text, () => run))
  const size = median(letters.map((run) => run.size))
  const baseline = median(letters.filter((run) => run.size > size * 0.85).map((run) => run.baseline))
  const stretches: Stretch[] = []
  let before: Run | null = null
  let spaced = true
  for (const run of inReadingOrder(row, rtl)) {
    if (isBlank(run)) {
      spaced ||= run.right - run.left > size * 0.05
      continue
    }
    const text = run.text.replace(/[\t\n ]+/g, ' ')
    const apart =
      before !== null && gapBetween(before, run) > size * (unspacedAtEnd(before.text) ? 0.6 : 0.18)
    const last = stretches.at(-1)
    if (last && (spaced || apart) && !/^ /.test(text) && !/ $/.test(last.text)) last.text += ' '
    const { bold, italic, mono, href } = run
    append(stretches, { text, bold, italic, mono, raised: raisedOf(run, size, baseline), href })
    before = run
    spaced = false
  }
  const first = stretches[0]
  const last = stretches.at(-1)
  if (first) first.text = first.text.trimStart()
  if (last) last.text = last.text.trimEnd()
  const worded = stretches.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  return {
    stretches,
    text: textOf(stretches),
    page,
    left: Math.min(...inked.map((run) => run.left)),
    right: Math.max(...inked.map((run) => run.right)),
    baseline,
    size,
    rtl,
    bold: worded.length > 0 && worded.every(({ bold }) => bold),
  }
}
