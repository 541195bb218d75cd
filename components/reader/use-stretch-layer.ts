'use client'
import { useEffect, useState } from 'react'
import type { ArticleView } from '@/components/reader/use-article-view'
import type { ArticleDrawing } from '@/lib/viewer/drawing'
import { type StretchesIn, StretchLayer } from '@/lib/viewer/stretch-layer'

/**
 * Draws highlights over the article as long as there is something to draw: `stretchesIn` null draws nothing and costs
 * nothing.
 *
 * @param priorities names of highlights with their priorities, the same object on every render
 * @param drawing what else is drawn: where the claims change, numbers come and go, and text nodes with them
 */
export function useStretchLayer(
  view: ArticleView,
  priorities: Readonly<Record<string, number>>,
  stretchesIn: StretchesIn | null,
  drawing: ArticleDrawing,
): void {
  const [layer, setLayer] = useState<StretchLayer | null>(null)
  const on = stretchesIn !== null
  useEffect(() => {
    if (!on || view.elements.length === 0) return
    const made = new StretchLayer(view.elements, priorities)
    setLayer(made)
    return () => {
      setLayer(null)
      made.destroy()
    }
  }, [on, view.elements, priorities])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new drawing replaces text nodes
  useEffect(() => {
    if (stretchesIn) layer?.draw(stretchesIn)
  }, [layer, stretchesIn, drawing])
}
