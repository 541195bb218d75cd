'use client'
import { useTranslations } from 'next-intl'
import { type RefObject, useLayoutEffect, useState } from 'react'
import classes from '@/components/reader/edge-handles.module.css'
import type { Adjusting } from '@/components/reader/use-adjusting'
import type { ArticleView } from '@/components/reader/use-article-view'
import { useEdgeDrag } from '@/components/reader/use-edge-drag'
import type { PageShape } from '@/components/reader/use-page-shape'
import { type WordRects, wordRects } from '@/components/reader/word-rects'
import type { ColourKey } from '@/lib/viewer/colour-key'
import { isRightToLeft } from '@/lib/viewer/direction'
import type { Edge } from '@/lib/viewer/edge-steps'
import { placeAtPoint } from '@/lib/viewer/hit-test'
import type { Words } from '@/lib/viewer/passage-acts'

interface Props {
  view: ArticleView
  main: RefObject<HTMLElement | null>
  /** Changes when the page is measured anew. */
  shape: PageShape | null
  words: Words
  number: number
  colour: ColourKey
  adjusting: Adjusting
}

/** A handle at each end of the passage in focus: to drag, or to press and then move with the arrow keys. */
export function EdgeHandles({ view, main, shape, words, number, colour, adjusting }: Props) {
  const t = useTranslations('reader.adjust')
  const [rects, setRects] = useState<WordRects | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` says that the lines broke anew
  useLayoutEffect(() => {
    setRects(main.current ? wordRects(view, main.current, words) : null)
  }, [view, main, shape, words])
  const drag = useEdgeDrag(adjusting, (x, y) => placeAtPoint(view.blocks, view.elements, x, y))
  if (!rects) return null
  const backward = isRightToLeft(words.exact)
  const handles = [
    { edge: 'start' as const, rect: rects.first, x: backward ? rects.first.right : rects.first.left },
    { edge: 'end' as const, rect: rects.last, x: backward ? rects.last.left : rects.last.right },
  ]
  const line = (rect: DOMRect, x: number, edge: Edge) => () => {
    const origin = main.current?.getBoundingClientRect()
    const inward = (edge === 'start') !== backward ? 1 : -1
    return { x: (origin?.left ?? 0) + x + inward, y: (origin?.top ?? 0) + rect.top + rect.height / 2 }
  }
  return (
    <>
      {handles.map(({ edge, rect, x }) => (
        <button
          key={edge}
          type="button"
          className={classes.handle}
          data-edge={edge}
          aria-label={t(edge === 'start' ? 'startOf' : 'endOf', { number })}
          aria-pressed={adjusting.edge === edge}
          style={{
            ['--c' as string]: `var(--${colour})`,
            ['--line' as string]: `${Math.round(rect.height)}px`,
            translate: `${Math.round(x)}px ${Math.round(edge === 'start' ? rect.top : rect.bottom)}px`,
          }}
          onClick={(event) => {
            // Pressed by a key: the pointer has its own way.
            if (event.detail === 0) adjusting.begin(edge)
          }}
          {...drag(edge, line(rect, x, edge))}
        />
      ))}
    </>
  )
}
