'use client'

import { useEffect, useRef } from 'react'
import { isDialogOpen } from '@/components/ui/open-dialog'

/** Where the choice to switch single letters off is kept, on this device (WCAG 2.1.4). */
export const KEYS_OFF = 'plumbline.keys-off'

const notTyped = new Set(['radio', 'checkbox', 'button', 'submit', 'file', 'range', 'color'])

/** Whether keys go into a field. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement && notTyped.has(target.type)) return false
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

/** Enter and the space bar belong to the control that has the focus. */
function isPressing(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false
  return (
    event.target instanceof Element && event.target.closest('a, button, summary, [role="option"]') !== null
  )
}

/**
 * Keys of a page. Single letters and digits are off while somebody types, while a dialog is open, with a
 * modifier held, and where they were switched off. `Mod+Enter` style names work while typing too.
 */
export function useKeys(map: Record<string, () => void>, enabled = true): void {
  const keys = useRef(map)
  keys.current = map
  useEffect(() => {
    if (!enabled) return
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const mod = event.ctrlKey || event.metaKey
      if (mod) {
        const act = keys.current[`Mod+${event.key}`]
        if (act) {
          event.preventDefault()
          act()
        }
        return
      }
      if (event.altKey || isTyping(event.target) || isPressing(event) || isDialogOpen()) return
      if (event.key.length === 1 && localStorage.getItem(KEYS_OFF) === '1') return
      const act = keys.current[event.key]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [enabled])
}
