'use client'
import { type PointerEvent, useRef } from 'react'

export const sheetStops = ['peek', 'half', 'full'] as const
export type SheetStop = (typeof sheetStops)[number]

/** Shorter drags are taps, in pixels. */
const TAP = 6
/** A drag as long as this goes to the next stop, in pixels. */
const PULL = 40

/**
 * The grip of the sheet: a drag goes to the next stop in its direction, a tap to the next larger and back to the least.
 */
export function useSheetDrag(stop: SheetStop, onStop: (stop: SheetStop) => void) {
  const from = useRef<number | null>(null)
  const dragged = useRef(false)
  const step = (by: number) => {
    const next = sheetStops[Math.min(sheetStops.length - 1, Math.max(0, sheetStops.indexOf(stop) + by))]
    if (next) onStop(next)
  }
  return {
    onPointerDown: (event: PointerEvent) => {
      from.current = event.clientY
      dragged.current = false
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerUp: ({ clientY }: PointerEvent) => {
      const by = from.current === null ? 0 : from.current - clientY
      from.current = null
      dragged.current = Math.abs(by) > TAP
      if (Math.abs(by) > PULL) step(Math.sign(by) * (Math.abs(by) > 260 ? 2 : 1))
    },
    onClick: () => {
      if (!dragged.current) onStop(stop === 'full' ? 'peek' : stop === 'peek' ? 'half' : 'full')
    },
  }
}
