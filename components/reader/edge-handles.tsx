'use client'
import { useTranslations } from 'next-intl'
import { type RefObject, useLayoutEffect, useState } from 'react'
import classes from '@/components/reader/edge-handles.module.css'
import type { ShapeStore } from '@/components/reader/page-shape'
import type { Adjusting } from '@/components/reader/use-adjusting'
import type { ArticleView } from '@/components/reader/use-article-view'
import { useEdgeDrag } from '@/components/reader/use-edge-drag'
import { useShape } from '@/components/reader/use-shape'
import { type WordRects, wordRects } from '@/components/reader/word-rects'
import type { ColourKey } from '@/lib/viewer/colour-key'
import { isRightToLeft } from '@/lib/viewer/direction'
import type { Edge } from '@/lib/viewer/edge-steps'
import { placeAtPoint } from '@/lib/viewer/hit-test'
import type { Words } from '@/lib/viewer/passage-acts'

interface Props {
  view: ArticleView
  main: RefObject<HTMLElement | null>
  /** Tells when the page is measured anew. */
  shape: ShapeStore
  words: Words
  number: number
  colour: ColourKey
  adjusting: Adjusting
}

/** A handle at each end of the passage in focus: to drag, or to press and then move with the arrow keys. */
export function EdgeHandles({ view, main, shape, words, number, colour, adjusting }: Props) {
  const t = useTranslations('reader.adjust')
  const [rects, setRects] = useState<WordRects | null>(null)
  const measured = useShape(shape)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `measured` says that the lines broke anew
  useLayoutEffect(() => {
    setRects(main.current ? wordRects(view, main.current, words) : null)
  }, [view, main, measured, words])
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
