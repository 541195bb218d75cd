'use client'
import type { RefObject } from 'react'
import { type ArticleView, stretchesOf } from '@/components/reader/use-article-view'
import { textPoint } from '@/lib/viewer/block-text'
import { type ArticleDrawing, claimsAt } from '@/lib/viewer/drawing'
import type { Words } from '@/lib/viewer/passage-acts'
import type { Place } from '@/lib/viewer/positions'

interface Options {
  view: ArticleView
  drawing: ArticleDrawing
  caret: RefObject<Place | null>
  activeId: string | null
  /** Where the claim in focus is in the text. */
  words: Words | null
  /** Puts a claim in focus, with its card on the page. */
  show: (claimId: string) => void
}

/** A card that has to be made first is waited for, at most so many frames. */
const FRAMES = 30

/** One key to go from the words of a claim to its card, and from the card to the words. */
export function useTextAndCard({ view, drawing, caret, activeId, words, show }: Options): () => void {
  return () => {
    const root = view.editor?.view.dom
    if (!root) return
    const inCard = document.activeElement?.closest('[data-claim]:has([data-card])')
    if (inCard && words) return caretTo(view, words)
    const at = caret.current
    const here = document.activeElement === root && at ? claimsAt(drawing, at.part, at.offset) : []
    const claimId = activeId !== null && here.includes(activeId) ? activeId : (here[0] ?? activeId)
    if (claimId === null || claimId === undefined) return
    show(claimId)
    focusCard(claimId, FRAMES)
  }
}

function focusCard(claimId: string, frames: number): void {
  const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(claimId)}"]`)
  if (card) card.focus({ preventScroll: true })
  else if (frames > 0) requestAnimationFrame(() => focusCard(claimId, frames - 1))
}

function caretTo(view: ArticleView, words: Words): void {
  const [first] = stretchesOf(view.index, words)
  const element = first && view.elements[first.block]
  const point = element && textPoint(element, first.start, false)
  view.editor?.view.dom.focus({ preventScroll: true })
  if (point) document.getSelection()?.collapse(point.node, point.offset)
}
