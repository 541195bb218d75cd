import { Editor } from '@tiptap/core'
import classes from '@/components/reader/article.module.css'
import type { ClaimCard } from '@/lib/core/claims/view'
import { articleBlocks, articleDoc } from '@/lib/viewer/article-doc'
import { ArticlePainter } from '@/lib/viewer/article-painter'
import { articleSchema } from '@/lib/viewer/article-schema'
import { claimNumbers } from '@/lib/viewer/claim-numbers'
import { type ArticleDrawing, claimsAt, drawingOf } from '@/lib/viewer/drawing'
import { characterAt } from '@/lib/viewer/hit-test'
import { LaterLayout } from '@/lib/viewer/later-layout'
import { cardOf, revisionOf } from '@/tests/bench/reader/page/cards'
import { drawnByHighlights, found, type Technique } from '@/tests/bench/reader/page/technique'
import type { Sample } from '@/tests/bench/reader/sample'

const labelOf = ({ number, statement }: ClaimCard) => `Claim ${number}: ${statement}`

/** A long article is laid out section by section, and says when it is. */
export async function allLaidOut(): Promise<void> {
  const article = () => document.querySelector<HTMLElement>('.ProseMirror')
  const waits = () =>
    article()?.querySelector('[data-kind="section"]') && !article()?.hasAttribute('data-laid-out')
  while (waits()) await new Promise((done) => setTimeout(done, 20))
}

/**
 * Our article alone: the modules of `lib/viewer` as the reader uses them, without React and without what stands beside.
 */
export function painter(): Technique {
  let sample: Sample
  let cards: readonly ClaimCard[] = []
  let spare: readonly ClaimCard[] = []
  let elements: readonly HTMLElement[] = []
  let made: ArticlePainter
  let drawing: ArticleDrawing | null = null
  let blocks: ReturnType<typeof articleBlocks>
  const paint = (shown: readonly ClaimCard[]) => {
    cards = shown
    drawing = drawing ? drawing.after(cards) : drawingOf(blocks, cards, 'verdict', labelOf)
    made.paint({ drawing, lit: new Set(), pending: [] })
  }
  return {
    prepare(given) {
      sample = given
      cards = given.marked.map((marked, n) => cardOf(given, marked, n + 1))
      spare = given.spare.map((marked, n) => cardOf(given, marked, given.marked.length + n + 1))
    },
    mount(root) {
      blocks = articleBlocks(revisionOf(sample))
      const furniture = { byline: [], pictureWords: () => '' }
      const { doc, index } = articleDoc(blocks, furniture)
      const editor = new Editor({
        element: document.createElement('div'),
        extensions: [...articleSchema, claimNumbers],
        content: doc,
        editable: false,
        injectCSS: false,
      })
      const frame = document.createElement('div')
      frame.className = classes.frame ?? ''
      frame.append(editor.view.dom)
      root.append(frame)
      elements = [...editor.view.dom.querySelectorAll<HTMLElement>('[data-part]')]
      made = new ArticlePainter(editor, elements, blocks, index)
      new LaterLayout(editor.view.dom)
    },
    settled: allLaidOut,
    load: () => paint(cards),
    add: (at) => paint([...cards, found(spare[at], 'spare claim')]),
    remove: (at) => paint(cards.filter((card) => card !== spare[at])),
    // The headline is the first block.
    paragraph: (at) => found(elements[at + 1], `paragraph ${at}`),
    drawn: drawnByHighlights,
    hit(x, y) {
      const at = characterAt(
        (node) => (node instanceof Element ? node : node.parentElement)?.closest('[data-part]') ?? null,
        x,
        y,
      )
      const start = at && Number((at.block as HTMLElement).dataset.start)
      return at && drawing && start !== null && claimsAt(drawing, 'body', start + at.offset)
    },
  }
}
