'use client'
import { useEffect, useRef } from 'react'
import { isTyping, KEYS_OFF } from '@/components/shell/use-keys'
import type { Edge, EdgeUnit } from '@/lib/viewer/edge-steps'

interface Does {
  step: (side: 'left' | 'right', unit: EdgeUnit) => void
  edge: (edge: Edge) => void
  keep: () => void
  giveUp: () => void
}

/** While an edge is moved the arrows, Enter, Esc and the brackets are its own, wherever the focus is. */
export function useAdjustKeys(moving: boolean, does: Does): void {
  const latest = useRef(does)
  latest.current = does
  useEffect(() => {
    if (!moving) return
    const onKey = (event: KeyboardEvent) => {
      const { key, shiftKey, altKey, ctrlKey, metaKey } = event
      if (ctrlKey || metaKey || event.isComposing || isTyping(event.target)) return
      if (key.length === 1 && localStorage.getItem(KEYS_OFF) === '1') return
      const act = actOf(key, shiftKey ? 'sentence' : altKey ? 'character' : 'word', latest.current)
      if (!act || (key === 'Enter' && isOnButton(event.target))) return
      event.preventDefault()
      event.stopPropagation()
      act()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [moving])
}

function actOf(key: string, unit: EdgeUnit, does: Does): (() => void) | null {
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    return () => does.step(key === 'ArrowLeft' ? 'left' : 'right', unit)
  }
  if (key === '[' || key === ']') return () => does.edge(key === '[' ? 'start' : 'end')
  if (key === 'Enter') return does.keep
  return key === 'Escape' ? does.giveUp : null
}

/** Enter presses the buttons of the bar; on a handle it keeps what was moved. */
const isOnButton = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[data-adjust-bar] button') !== null
