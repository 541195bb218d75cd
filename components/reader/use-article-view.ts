'use client'
import { type Editor, useEditor } from '@tiptap/react'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Watched } from '@/components/reader/watched'
import type { ClaimCard } from '@/lib/core/claims/view'
import type { RevisionView } from '@/lib/core/documents/view'
import type { ArticleBlock } from '@/lib/viewer/article-block'
import { articleDoc, type Furniture } from '@/lib/viewer/article-doc'
import { ArticlePainter } from '@/lib/viewer/article-painter'
import { articleSchema } from '@/lib/viewer/article-schema'
import { claimNumbers } from '@/lib/viewer/claim-numbers'
import type { ArticleDrawing } from '@/lib/viewer/drawing'
import type { Pending } from '@/lib/viewer/highlight-layer'
import { LaterLayout } from '@/lib/viewer/later-layout'
import { type BlockIndex, blocksTouched } from '@/lib/viewer/positions'
import type { SelectedWords } from '@/lib/viewer/selection'

interface Options {
  revision: RevisionView
  blocks: readonly ArticleBlock[]
  furniture: Furniture
  language: string
  label: string
  /** The claims to draw, and what is drawn of them. */
  drawn: Watched<readonly ClaimCard[]>
  drawingFor: (cards: readonly ClaimCard[]) => ArticleDrawing
  /** Claims in focus. */
  lit: ReadonlySet<string>
  /** Words that are about to become a passage: they stay marked while the form has the focus. */
  pending: SelectedWords | null
}

/** The article on the page: its editor and the element of each block, once the view has taken over. */
export interface ArticleView {
  editor: Editor | null
  index: BlockIndex
  blocks: readonly ArticleBlock[]
  elements: readonly HTMLElement[]
}

const NOTHING: readonly HTMLElement[] = []

/**
 * A read-only Tiptap view of the article, with the claims drawn over the blocks that are in or near the window.
 * Scrolling draws without React: nothing but the highlights and the numbers changes.
 */
export function useArticleView(options: Options): ArticleView {
  const { revision, blocks, drawn, drawingFor, lit, pending } = options
  const { doc, index } = useMemo(() => articleDoc(blocks, options.furniture), [blocks, options.furniture])
  const [elements, setElements] = useState(NOTHING)
  const painter = useRef<ArticlePainter | null>(null)

  const editor = useEditor(
    {
      extensions: [...articleSchema, claimNumbers],
      content: doc,
      editable: false,
      immediatelyRender: false,
      injectCSS: false,
      editorProps: {
        attributes: {
          lang: options.language,
          dir: 'auto',
          role: 'document',
          'aria-label': options.label,
          tabindex: '0',
        },
      },
    },
    [revision.id],
  )

  // Before the first paint, so that the article never shows without what is drawn on it.
  useLayoutEffect(() => {
    if (!editor) return
    const found = [...editor.view.dom.querySelectorAll<HTMLElement>('[data-part]')]
    const made = new ArticlePainter(editor, found, blocks, index)
    painter.current = made
    setElements(found)
    const later = new LaterLayout(editor.view.dom)
    return () => {
      painter.current = null
      later.destroy()
      made.destroy()
    }
  }, [editor, blocks, index])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new painter has to be told what to paint
  useLayoutEffect(() => {
    const stretches = stretchesOf(index, pending)
    const paint = () => painter.current?.paint({ drawing: drawingFor(drawn.get()), lit, pending: stretches })
    paint()
    return drawn.subscribe(paint)
  }, [drawn, drawingFor, lit, pending, index, elements])

  return useMemo(() => ({ editor, index, blocks, elements }), [editor, index, blocks, elements])
}

/** A stretch of one part as stretches of the blocks it touches, in offsets of each block. */
export function stretchesOf(
  index: BlockIndex,
  words: Pick<SelectedWords, 'part' | 'start' | 'end'> | null,
): Pending[] {
  if (!words) return []
  const [from, to] = blocksTouched(index, words.part, words.start, words.end)
  return index.slice(from, to).map((block, i) => ({
    block: from + i,
    start: Math.max(words.start, block.start) - block.start,
    end: Math.min(words.end, block.end) - block.start,
  }))
}
