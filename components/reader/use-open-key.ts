'use client'
import { useEffect, useRef } from 'react'

/** Enter opens the claim in focus, while no button or link has the keyboard. */
export function useOpenKey(
  activeId: string | null,
  article: HTMLElement | null,
  open: (claimId: string) => void,
): void {
  const latest = useRef(open)
  latest.current = open
  useEffect(() => {
    if (activeId === null) return
    const onKey = (event: KeyboardEvent) => {
      const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      const free = event.target === document.body || event.target === article
      if (event.key === 'Enter' && plain && free && !event.defaultPrevented) latest.current(activeId)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [activeId, article])
}
