'use client'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ArticleView } from '@/components/reader/use-article-view'
import type { RevisionView } from '@/lib/core/documents/view'
import { type SelectedWords, selectedWords } from '@/lib/viewer/selection'

/** A selection made by touch has settled when it has not changed for so long, in milliseconds. */
const SETTLE = 350

/**
 * The words selected in the article, by mouse, touch or keyboard; null while nothing is selected or the mouse is still
 * down. Selecting elsewhere on the page leaves the last words alone only until the selection there is not empty.
 */
export function useSelectedWords(
  view: ArticleView,
  revision: RevisionView,
): [SelectedWords | null, () => void] {
  const [words, setWords] = useState<SelectedWords | null>(null)
  useEffect(() => {
    const { editor, index } = view
    if (!editor) return
    const root = editor.view.dom
    let pressed = false
    let frame = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    let touched = false
    const read = () => {
      frame = 0
      if (pressed || editor.isDestroyed) return
      const range = rangeWithin(root)
      const next =
        range &&
        selectedWords(
          revision,
          index,
          editor.view.posAtDOM(range.startContainer, range.startOffset),
          editor.view.posAtDOM(range.endContainer, range.endOffset),
        )
      setWords((before) => (sameWords(before, next) ? before : next))
    }
    const later = () => {
      clearTimeout(timer)
      // A finger goes on moving the handles of the selection: the toolbar waits till they rest.
      if (touched) timer = setTimeout(read, SETTLE)
      else if (frame === 0) frame = requestAnimationFrame(read)
    }
    const onDown = (event: PointerEvent) => {
      touched = event.pointerType === 'touch'
      pressed = event.pointerType === 'mouse' && root.contains(event.target as Node)
    }
    const onUp = () => {
      pressed = false
      later()
    }
    // A key acts on the words that are selected when it is pressed, not on those of the last frame.
    const onKey = () => flushSync(read)
    document.addEventListener('selectionchange', later)
    document.addEventListener('keydown', onKey, true)
    document.addEventListener('pointerdown', onDown, true)
    document.addEventListener('pointerup', onUp, true)
    document.addEventListener('pointercancel', onUp, true)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      document.removeEventListener('selectionchange', later)
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('pointerdown', onDown, true)
      document.removeEventListener('pointerup', onUp, true)
      document.removeEventListener('pointercancel', onUp, true)
    }
  }, [view, revision])
  return [words, () => setWords(null)]
}

/** What of the selection lies in the article; null if that is nothing. */
function rangeWithin(root: Element): Range | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const selected = selection.getRangeAt(0)
  if (!selected.intersectsNode(root)) return null
  const range = selected.cloneRange()
  if (!root.contains(range.startContainer)) range.setStart(root, 0)
  if (!root.contains(range.endContainer)) range.setEnd(root, root.childNodes.length)
  return range.collapsed ? null : range
}

function sameWords(a: SelectedWords | null, b: SelectedWords | null): boolean {
  return a === b || (a?.part === b?.part && a?.start === b?.start && a?.end === b?.end)
}
