'use client'
import { type Editor, useEditor } from '@tiptap/react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { RevisionView } from '@/lib/core/documents/view'
import type { ArticleBlock } from '@/lib/viewer/article-doc'
import { articleDoc } from '@/lib/viewer/article-doc'
import { articleSchema } from '@/lib/viewer/article-schema'
import { claimNumbers, type PlacedNumber, showNumbers } from '@/lib/viewer/claim-numbers'
import type { ArticleDrawing } from '@/lib/viewer/drawing'
import { HighlightLayer, type Pending } from '@/lib/viewer/highlight-layer'
import { type BlockIndex, blocksTouched, toPosition } from '@/lib/viewer/positions'
import type { SelectedWords } from '@/lib/viewer/selection'
import { VisibleBlocks } from '@/lib/viewer/visible-blocks'

interface Options {
  revision: RevisionView
  blocks: readonly ArticleBlock[]
  byline: readonly string[]
  language: string
  label: string
  drawing: ArticleDrawing
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

/** A read-only Tiptap view of the article, with the claims drawn over the blocks that are in or near the window. */
export function useArticleView(options: Options): ArticleView {
  const { revision, blocks, drawing, lit, pending } = options
  const { doc, index } = useMemo(() => articleDoc(blocks, options.byline), [blocks, options.byline])
  const [elements, setElements] = useState(NOTHING)
  const [visible, setVisible] = useState<ReadonlySet<number>>(() => new Set())
  const layer = useRef<HighlightLayer | null>(null)
  const shown = useRef('')

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
          role: 'document',
          'aria-label': options.label,
          'aria-readonly': 'true',
          tabindex: '0',
        },
      },
    },
    [revision.id],
  )

  useEffect(() => {
    if (!editor) return
    const found = [...editor.view.dom.querySelectorAll<HTMLElement>(':scope > [data-part]')]
    setElements(found)
    const blocksSeen = new VisibleBlocks(found, setVisible)
    if (HighlightLayer.supported()) layer.current = new HighlightLayer()
    return () => {
      blocksSeen.destroy()
      layer.current?.destroy()
      layer.current = null
      shown.current = ''
    }
  }, [editor])

  useLayoutEffect(() => {
    if (!editor || editor.isDestroyed || elements.length === 0) return
    const numbers = numbersIn(drawing, visible, blocks, index)
    const signature = JSON.stringify(numbers)
    if (signature !== shown.current) {
      shown.current = signature
      editor.view.dispatch(showNumbers(editor.state.tr, numbers))
    }
    layer.current?.draw(
      drawing,
      visible,
      lit,
      (block) => elements[block] ?? null,
      stretchesOf(index, pending),
    )
  }, [editor, elements, drawing, visible, lit, pending, blocks, index])

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

/**
 * Up to here every number is in the page from the start, so that no line breaks anew while somebody scrolls or
 * selects; beyond, only those on and near the screen are.
 */
const NUMBERS_AT_ONCE = 600

function numbersIn(
  drawing: ArticleDrawing,
  visible: ReadonlySet<number>,
  blocks: readonly ArticleBlock[],
  index: BlockIndex,
): PlacedNumber[] {
  const all = drawing.blocks.reduce((sum, { numbers }) => sum + numbers.length, 0) <= NUMBERS_AT_ONCE
  return (all ? [...drawing.blocks.keys()] : [...visible].sort((a, b) => a - b)).flatMap((i) =>
    (drawing.blocks[i]?.numbers ?? []).flatMap((number) => {
      const block = blocks[i]
      const position = block && toPosition(index, { part: block.part, offset: block.start + number.at })
      return position === null || position === undefined ? [] : [{ ...number, position }]
    }),
  )
}
