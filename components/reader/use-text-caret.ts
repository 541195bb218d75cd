'use client'
import { useEffect } from 'react'
import { HighlightLayer } from '@/lib/viewer/highlight-layer'
import { registerHighlight } from '@/lib/viewer/highlight-look'

const NAME = 'caret'
const left = new Set(['ArrowLeft', 'ArrowUp'])

/**
 * Selecting words with the keyboard in a text that cannot be typed into: while the article has the focus, the arrow
 * keys move a caret (with Ctrl or Alt by words) and Shift selects, by lines too. Up and down alone go on scrolling the
 * page.
 */
export function useTextCaret(root: HTMLElement | null): void {
  useEffect(() => {
    if (!root) return
    const caret = HighlightLayer.supported() ? new Highlight() : null
    const hide = () => caret?.clear()
    const show = () => {
      hide()
      const at = document.activeElement === root ? caretIn(root) : null
      if (!at) return
      const range = characterAfter(at)
      if (range) caret?.add(range)
      keepInSight(range ?? at.getRangeAt(0))
    }
    const onKey = (event: KeyboardEvent) => {
      const { key, shiftKey, ctrlKey, altKey, metaKey, target } = event
      const selection = document.getSelection()
      const lines = key === 'ArrowUp' || key === 'ArrowDown'
      const moves = key === 'ArrowLeft' || key === 'ArrowRight' || (lines && shiftKey)
      if (target !== root || metaKey || !moves || !selection) return
      event.preventDefault()
      if (!root.contains(selection.focusNode)) return startAt(firstInSight(root), selection)
      selection.modify(
        shiftKey ? 'extend' : 'move',
        left.has(key) ? 'backward' : 'forward',
        lines ? 'line' : ctrlKey || altKey ? 'word' : 'character',
      )
    }
    // Only keys show the caret: after a click the eye is at the pointer.
    const onPointer = () => hide()
    const afterKey = (event: KeyboardEvent) => {
      if (event.key.startsWith('Arrow')) show()
    }
    if (caret) {
      caret.priority = 40
      registerHighlight(NAME, caret)
    }
    root.addEventListener('keydown', onKey)
    root.addEventListener('keyup', afterKey)
    root.addEventListener('blur', hide)
    root.addEventListener('pointerdown', onPointer)
    return () => {
      root.removeEventListener('keydown', onKey)
      root.removeEventListener('keyup', afterKey)
      root.removeEventListener('blur', hide)
      root.removeEventListener('pointerdown', onPointer)
      if (CSS.highlights?.get(NAME) === caret) CSS.highlights.delete(NAME)
    }
  }, [root])
}

function caretIn(root: HTMLElement): Selection | null {
  const selection = document.getSelection()
  return selection && root.contains(selection.focusNode) ? selection : null
}

/** What stands right after the caret; nothing while words are selected, since they show where it is. */
function characterAfter({ isCollapsed, focusNode, focusOffset }: Selection): Range | null {
  if (!isCollapsed || !(focusNode instanceof Text)) return null
  const from = Math.min(focusOffset, Math.max(0, focusNode.data.length - 1))
  const range = document.createRange()
  range.setStart(focusNode, from)
  range.setEnd(focusNode, Math.min(from + 1, focusNode.data.length))
  return range
}

function firstInSight(root: HTMLElement): Element | null {
  return (
    [...root.querySelectorAll('[data-part]')].find((block) => block.getBoundingClientRect().top > 94) ?? null
  )
}

function startAt(block: Element | null, selection: Selection): void {
  const first = block && [...block.childNodes].find((node) => node instanceof Text)
  if (first) selection.collapse(first, 0)
}

function keepInSight(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect()
  if (top < 110) window.scrollBy({ top: top - 150 })
  else if (bottom > window.innerHeight - 20) window.scrollBy({ top: bottom - window.innerHeight + 120 })
}
