'use client'
import { type PointerEvent, useRef } from 'react'
import type { Adjusting } from '@/components/reader/use-adjusting'
import type { Edge } from '@/lib/viewer/edge-steps'

/** A pointer this near to the top or the bottom of the room for text scrolls the page, in pixels. */
const NEAR = 56
const HEAD = 94

/**
 * Dragging an edge by its handle, with a mouse or a finger. The text under the pointer is where the edge would be, as
 * if the line itself were held: the handle hangs beside it. By words; with Alt held by characters.
 */
export function useEdgeDrag(
  adjusting: Adjusting,
  placeAt: (x: number, y: number) => { part: string; offset: number } | null,
) {
  const held = useRef<{ edge: Edge; dx: number; dy: number; moved: boolean; frame: number } | null>(null)
  const at = useRef({ x: 0, y: 0, fine: false })
  const follow = () => {
    const now = held.current
    if (!now) return
    const { x, y, fine } = at.current
    const place = placeAt(x + now.dx, y + now.dy)
    if (place) adjusting.drag(now.edge, place, fine ? 'character' : 'word')
  }
  const latest = useRef(follow)
  latest.current = follow
  const scroll = () => {
    const now = held.current
    if (!now) return
    const { y } = at.current
    const by = y < HEAD + NEAR ? -9 : y > window.innerHeight - NEAR ? 9 : 0
    if (by !== 0 && now.moved) {
      window.scrollBy({ top: by })
      latest.current()
    }
    now.frame = requestAnimationFrame(scroll)
  }
  const end = (keep: boolean) => {
    const now = held.current
    if (!now) return
    held.current = null
    cancelAnimationFrame(now.frame)
    if (now.moved) (keep ? adjusting.keep : adjusting.giveUp)()
  }
  /** @param line the edge of the text at the handle, in pixels of the window */
  return (edge: Edge, line: () => { x: number; y: number }) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      const { x, y } = line()
      held.current = { edge, dx: x - event.clientX, dy: y - event.clientY, moved: false, frame: 0 }
      at.current = { x: event.clientX, y: event.clientY, fine: event.altKey }
      adjusting.begin(edge)
      scroll()
    },
    onPointerMove: (event: PointerEvent) => {
      const now = held.current
      if (!now) return
      const { x, y } = at.current
      if (!now.moved && Math.hypot(event.clientX - x, event.clientY - y) < 3) return
      now.moved = true
      at.current = { x: event.clientX, y: event.clientY, fine: event.altKey }
      follow()
    },
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
  })
}
