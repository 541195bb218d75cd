import type { PDFPageProxy } from 'pdfjs-dist'
import { addressOf } from '@/lib/core/imports/html/address'
import type { Run } from '@/lib/core/imports/pdf/layout'

/** A frame of the page that leads somewhere, in points from the upper left corner. */
export interface Link {
  href: string
  left: number
  right: number
  top: number
  bottom: number
}

/** The page's links to the web. Other actions (scripts, programs, files) are none. */
export async function linksOn(page: PDFPageProxy, view: readonly number[]): Promise<Link[]> {
  const annotations: { subtype?: unknown; url?: unknown; rect?: unknown }[] = await page.getAnnotations()
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = view
  return annotations.flatMap(({ subtype, url, rect }) => {
    const href = subtype === 'Link' && typeof url === 'string' ? addressOf(url, null) : null
    if (href === null) return []
    if (!Array.isArray(rect) || rect.length !== 4) return []
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect.map(Number)
    const xs = [va * x1 + vc * y1 + ve, va * x2 + vc * y2 + ve]
    const ys = [vb * x1 + vd * y1 + vf, vb * x2 + vd * y2 + vf]
    return [
      { href, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) },
    ]
  })
}

const WORD_EDGE = /(?<=[\p{L}\p{N}])(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])/gu

/**
 * The word's edge nearest to a place of the page within a run, as an offset of its text; letters are taken as equally
 * wide.
 */
function offsetAt(run: Run, x: number): number {
  const guess = ((x - run.left) / (run.right - run.left)) * run.text.length
  const edges = [0, run.text.length, ...Array.from(run.text.matchAll(WORD_EDGE), ({ index }) => index)]
  return edges.reduce((best, edge) => (Math.abs(edge - guess) < Math.abs(best - guess) ? edge : best))
}

/** Marks what lies in a link's frame; a run that only partly does is divided at the edges of words. */
export function withLink(runs: Run[], link: Link): Run[] {
  return runs.flatMap((run): Run[] => {
    const middle = run.baseline - run.size * 0.3
    const beside = run.right <= link.left + 0.5 || run.left >= link.right - 0.5
    if (beside || middle < link.top || middle > link.bottom) return [run]
    const [from, to] = [offsetAt(run, link.left), offsetAt(run, link.right)]
    const width = (run.right - run.left) / run.text.length
    const part = (start: number, end: number, href: string | null): Run => ({
      ...run,
      text: run.text.slice(start, end),
      left: run.left + start * width,
      right: run.left + end * width,
      href,
    })
    return [part(0, from, run.href), part(from, to, link.href), part(to, run.text.length, run.href)].filter(
      ({ text }) => text !== '',
    )
  })
}
