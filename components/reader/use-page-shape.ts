'use client'
import { type RefObject, useLayoutEffect, useState } from 'react'
import { PageMeasure } from '@/components/reader/page-measure'
import type { PageShape, ShapeStore } from '@/components/reader/page-shape'
import type { ArticleView } from '@/components/reader/use-article-view'
import { Watched } from '@/components/reader/watched'
import type { PlacedClaim } from '@/lib/viewer/reading-order'

/** Measures the article once it is there, and again whenever its size or its claims change. */
export function usePageShape(
  view: ArticleView,
  origin: RefObject<HTMLElement | null>,
  placed: readonly PlacedClaim[],
): ShapeStore {
  const [store] = useState(() => new Watched<PageShape | null>(null))
  const [measure, setMeasure] = useState<PageMeasure | null>(null)
  useLayoutEffect(() => {
    if (!origin.current || view.elements.length === 0) return
    const made = new PageMeasure(view, origin.current, store)
    setMeasure(made)
    return () => made.destroy()
  }, [view, origin, store])
  useLayoutEffect(() => measure?.show(placed), [measure, placed])
  return store
}
