import type { PDFPageProxy } from 'pdfjs-dist'
import { withAccents } from '@/lib/core/imports/pdf/accents'
import { cleanText } from '@/lib/core/imports/pdf/clean-text'
import { heaviest, isBlank, type Page, type Run } from '@/lib/core/imports/pdf/layout'
import { linksOn, withLink } from '@/lib/core/imports/pdf/links'
import type { TagNode } from '@/lib/core/imports/pdf/tags'

/** A run with the direction it is written in, in quarter turns clockwise; null at any other angle. */
type Turned = Run & { turn: number | null; x: number; y: number; length: number }

interface Face {
  bold: boolean
  italic: boolean
  mono: boolean
}

/** Fonts tell their weight by their name only: "ABCDEF+Source-Serif-SemiBold". */
function faceOf(name: string, family: string): Face {
  return {
    bold: /bold|black|heavy|demi\b|semibd|\bBd\b/i.test(name),
    italic: /italic|oblique|slanted|\bIt\b/i.test(name),
    mono: /mono|courier|consolas|typewriter/i.test(name) || family === 'monospace',
  }
}

/** The looks of the page's fonts; they are known once its drawing has been prepared. */
async function facesOf(page: PDFPageProxy, styles: Record<string, { fontFamily: string }>) {
  await page.getOperatorList()
  const faces = new Map<string, Face>()
  for (const [id, { fontFamily }] of Object.entries(styles)) {
    let name = ''
    if (page.commonObjs.has(id)) {
      const font = page.commonObjs.get(id) as { name?: unknown } | null
      if (typeof font?.name === 'string') name = font.name
    }
    faces.set(id, faceOf(name, fontFamily))
  }
  return faces
}

/** Coordinates after turning the page so that its text stands upright. */
function upright(run: Turned, turn: number, width: number, height: number): Run {
  const { x, y, length, turn: _, ...rest } = run
  const [left, baseline] =
    turn === 1 ? [y, width - x] : turn === 2 ? [width - x, height - y] : turn === 3 ? [height - y, x] : [x, y]
  return { ...rest, left, right: left + length, baseline }
}

/** Letters printed twice on nearly the same spot, as some programs do for bold, count once. */
function withoutDoubles(runs: readonly Run[]): Run[] {
  const seen = new Map<string, Run>()
  const near = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const))
  return runs.filter((run) => {
    if (isBlank(run)) return true
    const key = (dx: number, dy: number) =>
      `${Math.floor(run.left) + dx} ${Math.floor(run.baseline) + dy} ${run.text}`
    const close = run.size * 0.12
    const twin = near
      .map(([dx, dy]) => seen.get(key(dx, dy)))
      .find(
        (one) =>
          one && Math.abs(one.left - run.left) < close && Math.abs(one.baseline - run.baseline) < close,
      )
    if (twin) {
      twin.bold = true
      return false
    }
    seen.set(key(0, 0), run)
    return true
  })
}

export interface ReadPage {
  page: Page
  /** Whether text at another angle was left out. */
  sideways: boolean
  tags: TagNode | null
  language: string | null
}

/**
 * What stands on a page, upright and within its edges, in the order of the file.
 */
export async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const { transform: view, width, height } = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ includeMarkedContent: true })
  const faces = await facesOf(page, content.styles)
  const found: Turned[] = []
  const within: (string | null)[] = []
  for (const item of content.items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') within.pop()
      else within.push(item.id ?? within.at(-1) ?? null)
      continue
    }
    const text = cleanText(item.str.replace(/[\t\n]/g, ' '))
    if (text === '') continue
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform as number[]
    const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = height] = view as number[]
    const angle = Math.atan2(vb * a + vd * b, va * a + vc * b) / (Math.PI / 2)
    const turn = Math.abs(angle - Math.round(angle)) < 0.03 ? (Math.round(angle) + 4) % 4 : null
    found.push({
      text,
      left: 0,
      right: 0,
      baseline: 0,
      x: va * e + vc * f + ve,
      y: vb * e + vd * f + vf,
      length: item.width,
      size: Math.hypot(c, d) || 1,
      ...(faces.get(item.fontName) ?? faceOf('', '')),
      href: null,
      content: within.at(-1) ?? null,
      turn,
    })
  }
  const lettersAt = found.flatMap((run) => (run.turn === null ? [] : [[run.turn, run.text.length] as const]))
  const main = heaviest(lettersAt) ?? 0
  const [wide, high] = main % 2 === 1 ? [height, width] : [width, height]
  const standing = found.filter((run) => run.turn === main).map((run) => upright(run, main, width, height))
  const runs = withoutDoubles(withAccents(standing)).filter(
    ({ left, right, baseline, size }) => right > 0 && left < wide && baseline > 0 && baseline - size < high,
  )
  const links = main === 0 ? await linksOn(page, view as number[]) : []
  return {
    page: { number: page.pageNumber, width: wide, height: high, runs: links.reduce(withLink, runs) },
    sideways: found.some((run) => run.turn !== main && run.text.trim() !== ''),
    tags: (await page.getStructTree()) as TagNode | null,
    language: content.lang,
  }
}
