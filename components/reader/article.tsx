'use client'
import { EditorContent } from '@tiptap/react'
import { type MouseEvent, type PointerEvent, useRef } from 'react'
import classes from '@/components/reader/article.module.css'
import { ArticleStatic } from '@/components/reader/article-static'
import type { ArticleView } from '@/components/reader/use-article-view'
import type { Part } from '@/lib/core/claims/input'
import type { Furniture } from '@/lib/viewer/article-doc'
import { type ArticleDrawing, claimsAt } from '@/lib/viewer/drawing'
import { characterAt } from '@/lib/viewer/hit-test'
import './highlights.css'
import './highlights-kinds.css'

interface Props {
  view: ArticleView
  drawing: ArticleDrawing
  furniture: Furniture
  language: string
  label: string
  activeId: string | null
  /** With the place in the text that was chosen, so that one of several passages can be told. */
  onActivate: (claimId: string | null, at: { part: Part; offset: number } | null) => void
  onHover: (claimId: string | null) => void
}

/** The words of the article and what the pointer and the focus do on them. */
export function Article({ view, drawing, furniture, language, label, activeId, onActivate, onHover }: Props) {
  const frame = useRef(0)
  const root = view.editor?.view.dom

  const numberAt = (target: EventTarget) =>
    target instanceof Element ? (target.closest<HTMLElement>('[data-number]')?.dataset.claim ?? null) : null
  const placeUnder = (x: number, y: number) => {
    const found = characterAt(blockElementOf, x, y)
    const block = found && view.blocks[view.elements.indexOf(found.block as HTMLElement)]
    return block ? { part: block.part, offset: block.start + found.offset } : null
  }
  const claimsUnder = (x: number, y: number): string[] => {
    const place = placeUnder(x, y)
    return place ? claimsAt(drawing, place.part, place.offset) : []
  }
  /** The last character before a number: the number stands behind its passage. */
  const placeOfNumber = (target: EventTarget) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-number]') : null
    const element = button && blockElementOf(button)
    const block = element && view.blocks[view.elements.indexOf(element as HTMLElement)]
    return block ? { part: block.part, offset: block.start + Number(button?.dataset.at) - 1 } : null
  }
  const onMove = ({ target, clientX, clientY, buttons, pointerType }: PointerEvent) => {
    if (pointerType !== 'mouse' || buttons !== 0 || frame.current !== 0) return
    frame.current = requestAnimationFrame(() => {
      frame.current = 0
      const hit = numberAt(target) ?? claimsUnder(clientX, clientY)[0] ?? null
      if (root) root.style.cursor = hit === null ? '' : 'pointer'
      onHover(hit)
    })
  }
  const onClick = ({ target, clientX, clientY }: MouseEvent) => {
    const number = numberAt(target)
    if (number !== null) return onActivate(number, placeOfNumber(target))
    if (document.getSelection()?.isCollapsed === false) return
    const here = claimsUnder(clientX, clientY)
    // On shared words a second click goes on to the next, innermost first.
    const next = activeId === null ? 0 : here.indexOf(activeId) + 1
    onActivate(here[next % Math.max(1, here.length)] ?? null, placeUnder(clientX, clientY))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the numbers in the text are the buttons, this is a short way
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      className={classes.frame}
      onPointerMove={onMove}
      onPointerLeave={() => onHover(null)}
      onFocus={({ target }) => onHover(numberAt(target))}
      onBlur={() => onHover(null)}
      onClick={onClick}
    >
      {view.editor ? (
        <EditorContent editor={view.editor} />
      ) : (
        <ArticleStatic blocks={view.blocks} furniture={furniture} language={language} label={label} />
      )}
    </div>
  )
}

function blockElementOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest('[data-part]') ?? null
}
