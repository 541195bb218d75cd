'use client'
import { type RefObject, useEffect, useRef } from 'react'
import type { ArticleView } from '@/components/reader/use-article-view'
import { type Place, toPlace } from '@/lib/viewer/positions'

/** How long the caret rests in a place before it is told, in milliseconds. */
const REST = 250

/**
 * Keeps in `place` where the caret is in the article, or the selection begins; where it was last, while something else
 * has the focus.
 *
 * @param onRest told when keys brought the caret somewhere and it stays there for a moment
 */
export function useCaretPlace(
  view: ArticleView,
  place: RefObject<Place | null>,
  onRest: (place: Place) => void,
): void {
  const latest = useRef(onRest)
  latest.current = onRest
  useEffect(() => {
    const { editor, index } = view
    if (!editor) return
    const root = editor.view.dom
    let timer: ReturnType<typeof setTimeout> | undefined
    let byKey = false
    const onKey = () => {
      byKey = true
    }
    const onPointer = () => {
      byKey = false
    }
    const onChange = () => {
      clearTimeout(timer)
      const selection = document.getSelection()
      if (!selection || editor.isDestroyed || selection.rangeCount === 0) return
      const { startContainer, startOffset } = selection.getRangeAt(0)
      if (!root.contains(startContainer) || startContainer === root) return
      place.current = toPlace(index, editor.view.posAtDOM(startContainer, startOffset))
      if (!byKey || document.activeElement !== root) return
      timer = setTimeout(() => place.current && latest.current(place.current), REST)
    }
    root.addEventListener('keydown', onKey)
    root.addEventListener('pointerdown', onPointer)
    document.addEventListener('selectionchange', onChange)
    return () => {
      clearTimeout(timer)
      root.removeEventListener('keydown', onKey)
      root.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('selectionchange', onChange)
    }
  }, [view, place])
}
